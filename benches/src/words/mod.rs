//! What the generator puts together, a file a language. Dry on purpose, and about nothing.

mod ar;
mod en;
mod es;
mod fr;
mod ru;
mod zh;

pub(crate) use ar::WORDS as ARABIC;
pub(crate) use en::WORDS as ENGLISH;
pub(crate) use es::WORDS as SPANISH;
pub(crate) use fr::WORDS as FRENCH;
pub(crate) use ru::WORDS as RUSSIAN;
pub(crate) use zh::WORDS as CHINESE;

/// The words of a language. In templates `#` and `@` stand for what changes.
pub(crate) struct Words {
    pub(crate) publisher: &'static str,
    pub(crate) organ: &'static str,
    pub(crate) distribution: &'static str,
    pub(crate) session: &'static str,
    /// `#`: the number.
    pub(crate) agenda: &'static str,
    /// `#`: the day.
    pub(crate) adopted: &'static str,
    pub(crate) route: &'static str,
    /// Behind the number of a resolution, before its title.
    pub(crate) number_stop: &'static str,
    pub(crate) formula: &'static str,
    /// `#`: the day of the month, `@`: the month.
    pub(crate) date: &'static str,
    /// `#`: the number of a resolution, `@`: the day.
    pub(crate) cited: &'static str,
    /// Before an addition.
    pub(crate) comma: &'static str,
    /// Between words.
    pub(crate) blank: &'static str,
    pub(crate) preamble_stop: &'static str,
    pub(crate) stop: &'static str,
    /// Ends the last item but one.
    pub(crate) last_but_one: &'static str,
    pub(crate) end: &'static str,
    pub(crate) before_items: &'static str,
    /// `#`: the number of a paragraph.
    pub(crate) label: &'static str,
    /// `#`: the letter of an item.
    pub(crate) item_label: &'static str,
    pub(crate) letters: &'static [&'static str],
    /// `#`: the number of a note.
    pub(crate) mark: &'static str,
    /// `#`: its number, `@`: its words.
    pub(crate) note: &'static str,
    pub(crate) mark_before_stop: bool,
    /// `#`: the number of a meeting.
    pub(crate) closing: &'static str,
    /// In order.
    pub(crate) months: &'static [&'static str],
    pub(crate) titles: &'static [&'static str],
    /// Openings of preambular paragraphs.
    pub(crate) preambular: &'static [&'static str],
    /// Openings of operative paragraphs.
    pub(crate) operative: &'static [&'static str],
    /// What paragraphs speak of.
    pub(crate) matters: &'static [&'static str],
    /// What is added to them.
    pub(crate) additions: &'static [&'static str],
    /// Items of lists.
    pub(crate) items: &'static [&'static str],
    /// Words of notes.
    pub(crate) notes: &'static [&'static str],
}

/// Sentences of a story.
pub(crate) static STORY: &[&str] = &[
    "The keeper of the lighthouse had not wound the clock for eleven days.",
    "Nobody in the village spoke of it, and the ferry came as it always had.",
    "“You will find the ladder behind the atlas,” said Marguerite, without looking up.",
    "Rain fell on the sundial, which told nothing and was content.",
    "He counted the pencils twice; there were nine, as there had been in spring.",
    "When the train arrived at platform 3, all of them got out and looked for the sea.",
    "She decided to write a letter, and requests of that kind were seldom refused.",
    "In 1987, or perhaps a year later, the shelves had been moved to the attic.",
];
