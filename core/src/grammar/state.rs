//! The names of States.

use super::inline::fold::is_passed_over;
use super::inline::letter::is_letter_or_digit;
use crate::lexicon::{Lexicon, StateName};

/// The place in the table of States of the one that a name is of. Letters and digits alone are compared: `Côte d’Ivoire`, `CÔTE D'IVOIRE`.
pub(crate) fn find(lexicon: &Lexicon, printed: &str) -> Option<u16> {
    let names = lexicon.state_names.sorted();
    let found = names.binary_search_by(|name| name.name.chars().cmp(letters(printed))).ok()?;
    names.get(found).map(|name| name.state)
}

/// The names of States that begin with some letters, to which more can be added.
pub(crate) struct Beginning<'l> {
    names: &'l [StateName],
    /// How many bytes of each name these letters are.
    read: usize,
}

impl<'l> Beginning<'l> {
    pub(crate) fn of(lexicon: &'l Lexicon) -> Self {
        Self { names: lexicon.state_names.sorted(), read: 0 }
    }

    /// Leaves those that go on with what is printed; whether there are any.
    pub(crate) fn add(&mut self, printed: &str) -> bool {
        for letter in letters(printed) {
            let next = |name: &StateName| name.name.get(self.read..).and_then(|rest| rest.chars().next());
            let from = self.names.partition_point(|name| next(name) < Some(letter));
            let rest = self.names.get(from..).unwrap_or_default();
            self.names = rest.get(..rest.partition_point(|name| next(name) == Some(letter))).unwrap_or_default();
            self.read += letter.len_utf8();
        }
        !self.names.is_empty()
    }

    /// The State whose whole name the letters are, by its place in the table.
    pub(crate) fn whole(&self) -> Option<u16> {
        self.names.first().filter(|name| name.name.len() == self.read).map(|name| name.state)
    }
}

fn letters(printed: &str) -> impl Iterator<Item = char> {
    printed.chars().filter(|&c| !is_passed_over(c)).flat_map(char::to_lowercase).filter(|&c| is_letter_or_digit(c))
}

#[cfg(test)]
mod tests {
    use super::{find, letters};
    use crate::lexicon::{Lexicon, STATES};
    use crate::options::Language;

    #[test]
    fn every_name_is_found() {
        for language in Language::ALL {
            let lexicon = Lexicon::of(language);
            for name in lexicon.state_names.sorted() {
                assert!(letters(name.name).eq(name.name.chars()), "{}", name.name);
                assert_eq!(find(lexicon, name.name), Some(name.state), "{}", name.name);
            }
            assert!(lexicon.state_names.sorted().is_sorted_by(|one, next| one.name < next.name));
        }
    }

    #[test]
    fn marks_do_not_count() {
        let code = |language, name| Some(STATES[usize::from(find(Lexicon::of(language), name)?)].alpha3);
        for (language, name, alpha3) in [
            (Language::English, "CÔTE D'IVOIRE", "CIV"),
            (Language::English, "Germany, Federal Republic of", "DEU"),
            (Language::English, "TÜRKİYE", "TUR"),
            (Language::French, "Royaume-Uni de Grande‑Bretagne et d'Irlande du Nord", "GBR"),
            (Language::Russian, "Кот-д'Ивуар", "CIV"),
            (Language::Arabic, "هولندا (مملكة-)", "NLD"),
            (Language::Chinese, "大不列颠及北爱尔兰联合王国", "GBR"),
        ] {
            assert_eq!(code(language, name), Some(alpha3), "{name}");
        }
        assert_eq!(find(Lexicon::of(Language::English), "Norland"), None);
    }
}
