//! States: their codes, and their names in each language, made of the texts in [`states`](super::states) and of the languages.

use std::sync::{LazyLock, OnceLock};

use super::states::STATES as CODES;

/// A State of today or of some year since 1945.
#[derive(Debug)]
pub(crate) struct State {
    /// ISO 3166-1 alpha-2.
    pub(crate) alpha2: &'static str,
    /// ISO 3166-1 alpha-3.
    pub(crate) alpha3: &'static str,
    /// The code of the United Nations Statistics Division.
    pub(crate) m49: u16,
    /// ISO 3166-3, of a State or a State's name that is no more.
    pub(crate) former: Option<&'static str>,
    /// The alpha-3 codes of what came after it.
    successors: &'static str,
}

impl State {
    /// `alpha2 alpha3 m49 [former {successor}]`.
    fn of(line: &'static str) -> Option<Self> {
        let mut words = line.splitn(5, ' ');
        let (alpha2, alpha3, m49) = (words.next()?, words.next()?, words.next()?.parse().ok()?);
        Some(Self { alpha2, alpha3, m49, former: words.next(), successors: words.next().unwrap_or_default() })
    }

    /// The alpha-3 codes of what came after it.
    pub(crate) fn successors(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.successors.split_ascii_whitespace()
    }
}

/// All States, those of today first.
pub(crate) static STATES: LazyLock<Vec<State>> = LazyLock::new(|| CODES.lines().filter_map(State::of).collect());

/// A name of a State as it is looked for, and the State's place in the table.
#[derive(Debug)]
pub(crate) struct StateName {
    /// Its letters and digits, small.
    pub(crate) name: &'static str,
    pub(crate) state: u16,
}

/// The names of all States in one language, a State a line, the one that is shown first. Made of their text when first asked for.
#[derive(Debug)]
pub(crate) struct StateNames {
    text: &'static str,
    made: OnceLock<(Vec<&'static str>, Vec<StateName>)>,
}

impl StateNames {
    pub(super) fn new(text: &'static str) -> Self {
        Self { text, made: OnceLock::new() }
    }

    /// The name of a State that is shown.
    pub(crate) fn shown(&self, state: u16) -> &'static str {
        self.made().0.get(usize::from(state)).copied().unwrap_or_default()
    }

    /// All names as they are looked for, sorted; one that two States bear is the first one's.
    pub(crate) fn sorted(&self) -> &[StateName] {
        &self.made().1
    }

    fn made(&self) -> &(Vec<&'static str>, Vec<StateName>) {
        self.made.get_or_init(|| {
            // One text for all keys, each a range of it until it stays where it is.
            let (mut shown, mut letters, mut ends) = (Vec::new(), String::with_capacity(self.text.len()), Vec::new());
            for (state, line) in self.text.lines().enumerate() {
                shown.push(line.split('\t').next().unwrap_or_default());
                for name in line.split('\t') {
                    name.chars().for_each(|c| push_small(&mut letters, c));
                    ends.push((letters.len(), state as u16));
                }
            }
            let letters: &'static str = letters.leak();
            let mut start = 0;
            let mut names: Vec<_> = ends
                .into_iter()
                .map(|(end, state)| {
                    let name = letters.get(start..end).unwrap_or_default();
                    start = end;
                    StateName { name, state }
                })
                .collect();
            // Sorting is stable: the first of two stays first.
            names.sort_by_key(|name| name.name);
            names.dedup_by_key(|name| name.name);
            (shown, names)
        })
    }
}

/// Adds a letter or digit, small; nearly all are of these ranges and need no table.
fn push_small(letters: &mut String, c: char) {
    match c {
        'a'..='z' | 'а'..='я' | 'ء'..='غ' | 'ف'..='ي' | '\u{4E00}'..='\u{9FFF}' => letters.push(c),
        'A'..='Z' => letters.push(c.to_ascii_lowercase()),
        ' ' | '-' | '(' | ')' => {}
        _ => letters.extend(c.to_lowercase().filter(|c| c.is_alphanumeric())),
    }
}
