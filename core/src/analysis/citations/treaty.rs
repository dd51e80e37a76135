//! Treaties by their names, the Charter among them, and by volume and number of the series they are printed in.

use super::names::{Names, TITLE, TITLE_REACH};
use super::reference::{Citation, CitationKind};
use crate::analysis::clauses::after_articles;
use crate::grammar::inline::fold::is_ideographic;
use crate::grammar::inline::letter::{is_letter, is_letter_or_digit};
use crate::grammar::inline::name::{key, name, word};
use crate::grammar::inline::phrase::{after_keyed, keyed, phrase};
use crate::grammar::inline::word::{after_and, after_any, capital, is_space, last_word};
use crate::lexicon::Words;

/// Begins the target of what is printed in the Treaty Series of the United Nations.
const SERIES: &str = "treaty-series/";
/// How long the name of a treaty between marks is at most, in letters.
const NAME: usize = 200;
/// How many words the name of one who makes a treaty has at most.
const MAKER: usize = 4;
/// How many ideographs a short name of the Charter has at most.
const SHORT: usize = 2;

impl Names<'_> {
    /// A treaty of the list, by its name as it is always printed.
    pub(super) fn of_list(&self, at: usize, rest: &str, found: &mut Vec<Citation>) -> Option<usize> {
        if !rest.starts_with(|c: char| capital(c) || c.is_ascii_digit()) {
            return None;
        }
        let (after, key) = after_keyed(self.lexicon.treaties, rest)?;
        let end = self.text.len() - after.len();
        // `《禁止酷刑公约任择议定书》`, `Optional Protocol to the International Covenant`: a longer name than the list has.
        let longer = if rest.starts_with(is_ideographic) {
            self.text[..at].ends_with('《') && !after.starts_with(['》', '〉'])
        } else {
            let protocol = self.treaty_noun(last_word(&rest[..rest.len() - after.len()])) == Some("protocol");
            protocol
                && !self.lexicon.treaty_joints.is_empty()
                && phrase(self.lexicon.treaty_matters, after.trim_start_matches(is_space)).is_some()
        };
        if longer {
            return None;
        }
        found.push(Citation::new(CitationKind::Treaty, at..end, Some(format!("treaty/{key}"))));
        Some(end)
    }

    /// The Charter of the United Nations; others bear a capital word before the noun, or go on behind it.
    pub(super) fn charter(&self, at: usize, rest: &str, found: &mut Vec<Citation>) -> Option<usize> {
        if !rest.starts_with(capital) {
            return None;
        }
        let end = phrase(self.lexicon.charter_names, rest)?;
        // Words are not parted here: of a short name marks tell that it is whole.
        if rest.starts_with(is_ideographic) && rest[..end].chars().count() <= SHORT && !self.text[..at].ends_with(['《', '〈']) {
            return None;
        }
        let before = self.text[..at].trim_end_matches(is_space);
        let last = last_word(before);
        // `главы VII Устава`
        let number = last.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X'));
        if before.len() < at && !number && last.starts_with(char::is_uppercase) && before.ends_with(is_letter) && before.len() > last.len()
        {
            return Some(at + end);
        }
        // `la Charte africaine`, `الميثاق العالمي`: a noun alone, and the word for which one it is.
        let behind = rest[end..].trim_start_matches(is_space);
        let goes_on = behind.starts_with(is_letter) && behind.len() < rest[end..].len() && !rest[..end].contains(is_space);
        let told = || phrase(self.lexicon.charter_followers, behind).or_else(|| Some(after_any(behind, self.lexicon.joined_words)?.len()));
        if self.lexicon.treaty_joints.is_empty() && goes_on && told().is_none() {
            return Some(at + end);
        }
        found.push(Citation::new(CitationKind::Treaty, at..at + end, Some("charter".to_owned())));
        Some(at + end)
    }

    /// A treaty: capital words with the noun of a treaty among the first, and its matter.
    pub(super) fn treaty(&self, at: usize, rest: &str, found: &mut Vec<Citation>) -> Option<usize> {
        if !rest.starts_with(|c: char| capital(c) || c.is_ascii_digit()) {
            return None;
        }
        if let Some(end) = self.series(at, rest, found) {
            return Some(end);
        }
        if rest.starts_with(is_ideographic) {
            return self.between_marks(at, rest, found);
        }
        // Elsewhere than in English only the first word of a name has a capital: where it ends, its letters do not tell.
        if self.lexicon.treaty_joints.is_empty() {
            return None;
        }
        let (_, head) = name(self.lexicon, Words::none(), rest)?;
        if !head.split(is_space).any(|word| self.treaty_noun(word).is_some()) {
            // Others' names are passed over, so that a treaty within them is still found; a part is no name: `Recalling Article 51`.
            let starts = head.char_indices().filter(|&(place, _)| place > 0 && head[..place].ends_with(is_space));
            let part = starts.map(|(place, _)| place).find(|&place| keyed(self.lexicon.pinpoint_nouns, &head[place..]).is_some());
            return Some(at + part.unwrap_or(head.len()));
        }
        let named = self.extent(rest)?;
        // `the Convention in Norland`: a noun alone, and where it is spoken of.
        let matter = named.get(head.len()..).unwrap_or("").trim_start_matches(is_space);
        if !after_articles(self.lexicon, head).contains(is_space)
            && !matter.is_empty()
            && phrase(self.lexicon.treaty_matters, matter).is_none()
        {
            return Some(at + head.len());
        }
        let other = named.char_indices().any(|(place, c)| {
            is_letter(c) && !named[..place].ends_with(is_letter_or_digit) && phrase(self.lexicon.not_treaties, &named[place..]).is_some()
        });
        let end = at + named.len();
        // A noun alone is short for what was named before.
        if named.contains(is_space) && !other {
            let start = self.start(at, head);
            let target = format!("treaty/{}", key(self.lexicon, &self.text[start..end]));
            found.push(Citation::new(CitationKind::Treaty, start..end, Some(target)));
        }
        Some(end)
    }

    /// The noun of a treaty that a word is.
    fn treaty_noun(&self, word: &str) -> Option<&'static str> {
        keyed(self.lexicon.treaty_nouns, word).filter(|&(_, end)| end == word.len()).map(|(noun, _)| noun.key)
    }

    /// Where a name begins whose maker has a small word in his: `Economic Community of West African States Convention on …`.
    fn start(&self, at: usize, head: &str) -> usize {
        let first = head.split(is_space).next().unwrap_or("");
        let joint = self.text[..at].trim_end_matches(is_space);
        if self.treaty_noun(first).is_some() || joint.len() == at || !self.lexicon.maker_joints.contains(&last_word(joint)) {
            return at;
        }
        let mut start = at;
        let mut before = joint[..joint.len() - last_word(joint).len()].trim_end_matches(is_space);
        for _ in 0..MAKER {
            let word = last_word(before);
            if word.is_empty() || !word.starts_with(char::is_uppercase) || phrase(self.lexicon.articles, word).is_some() {
                break;
            }
            start = before.len() - word.len();
            before = before[..start].trim_end_matches(is_space);
        }
        start
    }

    /// A treaty that no list has, by its noun at the end of what marks enclose: `《浮标公约》`.
    fn between_marks(&self, at: usize, rest: &str, found: &mut Vec<Citation>) -> Option<usize> {
        if !self.text[..at].ends_with(TITLE) {
            return None;
        }
        let (end, _) = rest.char_indices().take(NAME).find(|&(_, c)| c == '》')?;
        self.lexicon.treaty_nouns.iter().find(|noun| rest[..end].ends_with(noun.phrase) && rest[..end].len() > noun.phrase.len())?;
        found.push(Citation::new(CitationKind::Treaty, at..at + end, None));
        Some(at + end)
    }

    /// The whole name of a treaty, with commas between capital words: `Economic, Social and Cultural Rights`.
    fn extent<'i>(&self, rest: &'i str) -> Option<&'i str> {
        let (mut after, _) = name(self.lexicon, self.lexicon.treaty_joints, rest)?;
        for _ in 0..4 {
            let Some(next) = after.strip_prefix(", ").filter(|next| next.starts_with(char::is_uppercase)) else { break };
            let single = &next[..word(next)];
            let behind = &next[single.len()..];
            let joined = behind.starts_with(',')
                || after_and(self.lexicon, behind).is_some()
                || phrase(self.lexicon.treaty_or, behind.trim_start_matches(is_space)).is_some();
            let Some((further, _)) = name(self.lexicon, self.lexicon.treaty_joints, next).filter(|_| joined) else { break };
            after = further;
        }
        Some(&rest[..rest.len() - after.len()])
    }

    /// `Treaty Series, vol. 1249, No. 20378`: volume and number.
    fn series(&self, at: usize, rest: &str, found: &mut Vec<Citation>) -> Option<usize> {
        let name = phrase(self.lexicon.treaty_series, rest)?;
        let after = &rest[name..];
        let after = &after[..after.char_indices().nth(TITLE_REACH).map_or(after.len(), |(end, _)| end)];
        let mut numbers =
            after.char_indices().filter(|&(place, c)| c.is_ascii_digit() && !after[..place].ends_with(|c: char| c.is_ascii_digit()));
        let digits = |place: usize| after[place..].split(|c: char| !c.is_ascii_digit()).next().unwrap_or("");
        let (volume, number) = (numbers.next()?.0, numbers.next()?.0);
        let end = number + digits(number).len();
        let cut = end == after.len() && name + end < rest.len();
        if cut || after[..end].contains(['.', ';']) && after[..volume].contains(';') {
            return None;
        }
        let target = format!("{SERIES}{}/{}", digits(volume), digits(number));
        let end = at + name + end;
        found.push(Citation::new(CitationKind::Treaty, at..end, Some(target)));
        Some(end)
    }

    /// A volume of the series that the note before names, or this one: `Ibid., vol. 1249, No. 20378`.
    pub(super) fn volume(&self, at: usize, rest: &str, found: &mut Vec<Citation>) -> Option<usize> {
        let noun = phrase(self.lexicon.volume_words, rest)?;
        let repeats = phrase(self.lexicon.repeating_openers, self.text.trim_start_matches(|c: char| !is_letter(c))).is_some();
        let goes_on = || found.last().and_then(|last| last.target.as_deref()).is_some_and(|target| target.starts_with(SERIES));
        if !repeats && !goes_on() {
            return None;
        }
        let after = &rest[noun..];
        let after = &after[..after.char_indices().nth(TITLE_REACH).map_or(after.len(), |(end, _)| end)];
        let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
        let opened = after.trim_start_matches(|c: char| is_space(c) || c == '.');
        let volume = opened.get(..digits(opened)).filter(|volume| !volume.is_empty())?;
        // The numbers of further volumes may stand between.
        let place = opened.char_indices().find(|&(place, c)| {
            is_letter(c) && !opened[..place].ends_with(is_letter_or_digit) && phrase(self.lexicon.number_nouns, &opened[place..]).is_some()
        })?;
        let between = opened.get(volume.len()..place.0)?;
        if between.contains([';', '(']) {
            return None;
        }
        let numbered = &opened[place.0 + phrase(self.lexicon.number_nouns, &opened[place.0..])?..];
        let numbered = numbered.trim_start_matches(|c: char| is_space(c) || c == '.');
        let number = numbered.get(..digits(numbered)).filter(|number| !number.is_empty())?;
        let cut = number.len() == numbered.len() && after.len() < rest.len() - noun;
        let end = at + noun + after.len() - numbered.len() + number.len();
        if cut {
            return None;
        }
        found.push(Citation::new(CitationKind::Treaty, at..end, Some(format!("{SERIES}{volume}/{number}"))));
        Some(end)
    }
}
