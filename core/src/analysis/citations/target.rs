//! The symbol a number stands for.

use super::{List, Named, Scan};
use crate::grammar::inline::citation::{Number, Session, Shape, numeral};
use crate::grammar::inline::date::last;
use crate::views::Organ;

impl Scan<'_> {
    /// The path of a resolution and whether it is linked; `None` for a decision or what no word calls a resolution.
    pub(super) fn target(&self, number: &Number<'_>, at: usize, rest: &str) -> Option<(String, bool)> {
        let others = matches!(self.list, Some(List::Decisions | List::Others));
        let named = match self.list {
            Some(List::Resolutions(named)) => Some(named),
            Some(List::Decisions | List::Others) | None => None,
        };
        let letter = number.letter.map_or_else(String::new, String::from);
        match number.shape {
            // A general comment is numbered so too, but not beyond a hundred.
            Shape::NumberYear(serial, year) => (serial >= 100 || !others).then(|| (format!("S/RES/{serial}({year})"), true)),
            Shape::Roman(..) | Shape::Sessional(..) if others => None,
            Shape::Roman(serial, kind, session) => {
                let session = format!("{}{}", kind.prefix(), numeral(session));
                match self.speaking(named.flatten()) {
                    Some(Named::Organ(Organ::Other)) => None,
                    Some(Named::Organ(Organ::EconomicAndSocialCouncil)) => Some((format!("E/RES/{serial}({session})"), false)),
                    _ => Some((format!("A/RES/{serial}({session})"), true)),
                }
            }
            Shape::Year(year, serial) => match named? {
                Some(Named::Organ(organ)) if organ != Organ::EconomicAndSocialCouncil => None,
                Some(Named::Own) if matches!(self.named, Some((Named::Organ(Organ::Other), _))) => None,
                _ => Some((format!("E/RES/{year}/{serial}{letter}"), !(1990..2012).contains(&year))),
            },
            Shape::Sessional(kind, session, serial) => {
                let year = self.year(at, rest);
                let (session, serial) = if self.is_turned(session, serial, year) { (serial, session) } else { (session, serial) };
                let prefix = kind.prefix();
                let organ = match kind {
                    Session::Emergency => Some(Organ::GeneralAssembly),
                    Session::Special => self.special(named, session, year),
                    Session::Regular => self.sessional(named, session, serial, year),
                };
                match organ? {
                    Organ::GeneralAssembly => Some((format!("A/RES/{prefix}{session}/{serial}{letter}"), true)),
                    Organ::HumanRightsCouncil => Some((format!("A/HRC/RES/{prefix}{session}/{serial}"), true)),
                    Organ::EnvironmentAssembly => Some((format!("UNEP/EA.{session}/Res.{serial}"), false)),
                    _ => None,
                }
            }
        }
    }

    /// The key of a decision, in the form of symbols: the Assembly numbers its own from 400 on, the Human Rights Council and the Economic and
    /// Social Council from 101.
    pub(super) fn decision(&self, number: &Number<'_>) -> Option<String> {
        let letter = number.letter.map_or_else(String::new, String::from);
        match number.shape {
            Shape::Sessional(kind, session, serial) => {
                let prefix = kind.prefix();
                match serial {
                    400.. => Some(format!("A/DEC/{prefix}{session}/{serial}{letter}")),
                    101..200 if session < 76 => Some(format!("A/HRC/DEC/{prefix}{session}/{serial}")),
                    _ => None,
                }
            }
            // Resolutions never came to a hundred a year.
            Shape::Year(year, serial) => (serial > 100).then(|| format!("E/DEC/{year}/{serial}{letter}")),
            _ => None,
        }
    }

    /// Whose resolution `76/13` is; `named` is `None` if no word calls it a resolution. The Assembly numbers by sessions
    /// from the thirty-first, of 1976, the Human Rights Council from its first, of 2006, at three a year: where no organ is
    /// named, session and year tell them apart.
    fn sessional(&self, named: Option<Option<Named>>, session: u32, serial: u32, year: Option<u32>) -> Option<Organ> {
        use Organ::{EnvironmentAssembly, GeneralAssembly, HumanRightsCouncil, Other};
        let dated = year.and_then(|year| organ_of(session, year));
        // The Assembly numbers decisions from 400 on; the Council never came to a hundred resolutions a session.
        let council = serial < 100 && session < 76;
        match named {
            _ if serial >= 400 => None,
            None => dated,
            Some(Some(Named::Organ(GeneralAssembly))) => Some(GeneralAssembly),
            Some(Some(Named::Organ(EnvironmentAssembly))) if session < 20 => Some(EnvironmentAssembly),
            Some(Some(Named::Organ(HumanRightsCouncil) | Named::Council)) => {
                dated.or(Some(if council { HumanRightsCouncil } else { GeneralAssembly }))
            }
            Some(Some(Named::Organ(Other))) => dated.filter(|&organ| organ == GeneralAssembly),
            _ if year.is_some() => dated,
            _ if council && self.enacting == Some(HumanRightsCouncil) => Some(HumanRightsCouncil),
            _ if session > 30 => {
                Some(if self.has(&format!("A/HRC/RES/{session}/{serial}")) { HumanRightsCouncil } else { GeneralAssembly })
            }
            _ => match self.named {
                Some((Named::Organ(organ @ (HumanRightsCouncil | EnvironmentAssembly)), _)) => Some(organ),
                _ => None,
            },
        }
    }

    /// Whose resolution `S-24/2` is: the Council has held special sessions since 2006, the Assembly then was at its
    /// twenty-ninth.
    fn special(&self, named: Option<Option<Named>>, session: u32, year: Option<u32>) -> Option<Organ> {
        match self.speaking(named.flatten()) {
            Some(Named::Organ(Organ::HumanRightsCouncil) | Named::Council) => Some(Organ::HumanRightsCouncil),
            _ if year.is_some_and(|year| year >= 2006 && !(29..=32).contains(&session)) => Some(Organ::HumanRightsCouncil),
            _ => named.is_some().then_some(Organ::GeneralAssembly),
        }
    }

    /// Whether the text cited this shortly before.
    fn has(&self, target: &str) -> bool {
        self.numbers.links.iter().rev().take(32).any(|citation| citation.target == target)
    }

    /// The year of the date a number bears.
    fn year(&self, at: usize, rest: &str) -> Option<u32> {
        if self.lexicon.noun_follows {
            let start = self.seen.max(at - self.before(at).len());
            return last(self.lexicon, &self.text[start..at]).map(|(date, _)| u32::from(date.year));
        }
        self.after_date(rest).or_else(|| self.after_date(self.after_owner(rest)?)).map(|(_, year)| year)
    }

    /// Whether a number stands with its halves exchanged, as some do in Arabic: the date fits one reading only (A/HRC/RES/55/31).
    fn is_turned(&self, session: u32, serial: u32, year: Option<u32>) -> bool {
        let fits = |session| year.is_some_and(|year| organ_of(session, year).is_some());
        self.lexicon.right_to_left && !fits(session) && fits(serial)
    }
}

/// The organ that held a session in a year.
const fn organ_of(session: u32, year: u32) -> Option<Organ> {
    if session > 30 && (year == session + 1945 || year == session + 1946) {
        return Some(Organ::GeneralAssembly);
    }
    if year >= 2006 && (year - 2006) * 3 < session && session <= (year - 2006) * 3 + 3 {
        return Some(Organ::HumanRightsCouncil);
    }
    None
}
