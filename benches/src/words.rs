//! What the generator puts together. Dry on purpose, and about nothing.

/// Titles.
pub(crate) const TITLES: &[&str] = &[
    "Standard widths of library shelves",
    "Timetables of mountain ferries",
    "Spelling of place names on tide tables",
    "Comparability of pencil hardness grades",
    "Keeping of registers of disused lighthouses",
    "Common colours for the covers of road atlases",
    "Numbering of platforms at narrow-gauge railway stations",
    "Exchange of experience in the repair of public clocks",
];

/// Openings of preambular paragraphs.
pub(crate) const PREAMBULAR: &[&str] = &[
    "Recalling",
    "Noting",
    "Bearing in mind",
    "Recognizing",
    "Noting with appreciation",
    "Convinced of",
    "Welcoming",
    "Stressing",
    "Having considered",
    "Reaffirming",
];

/// Openings of operative paragraphs.
pub(crate) const OPERATIVE: &[&str] = &[
    "Takes note of",
    "Welcomes",
    "Encourages",
    "Notes with interest",
    "Recommends",
    "Invites the members of",
    "Calls for",
    "Emphasizes",
    "Expresses its appreciation for",
    "Reiterates its support for",
];

/// What paragraphs speak of.
pub(crate) const MATTERS: &[&str] = &[
    "the measurement of shelves",
    "the work of the Standing Group on Shelving",
    "the outcome of the Colloquium on Ferry Bells",
    "the practice of winding public clocks by hand",
    "a common register of tide gauges",
    "the guidelines on the sharpening of pencils",
    "the usefulness of legible platform numbers",
    "the exchange of worn-out atlases among libraries",
    "the orderly renumbering of disused lighthouses",
    "the contribution of volunteers to the care of sundials",
];

/// What is added to them.
pub(crate) const ADDITIONS: &[&str] = &[
    "including through voluntary arrangements between libraries",
    "taking into account the different sizes of books",
    "in accordance with the timetable in force",
    "within existing resources",
    "with due regard to the length of winter evenings",
    "as appropriate",
    "in close consultation with the keepers concerned",
    "at the local and regional levels",
    "and the need to keep all drawings in one place",
    "subject to the availability of ladders",
];

/// Items of lists.
pub(crate) const ITEMS: &[&str] = &[
    "To keep a list of all shelves that have been measured",
    "To oil the hinges of station clocks once a year",
    "To print tide tables in a legible type",
    "To lend spare bells to neighbouring ferries",
    "To state the hardness of pencils on the box",
    "To publish the list of disused lighthouses every second year",
];

/// Notes.
pub(crate) const NOTES: &[&str] = &[
    "Handbook of Shelving, third edition, chapter 4.",
    "See the Register of Tide Gauges, volume II.",
    "Proceedings of the Colloquium on Ferry Bells, annex.",
    "Almanac of Public Clocks, table 12.",
];

/// Months, in order.
pub(crate) const MONTHS: &[&str] =
    &["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/// Sentences of a story.
pub(crate) const STORY: &[&str] = &[
    "The keeper of the lighthouse had not wound the clock for eleven days.",
    "Nobody in the village spoke of it, and the ferry came as it always had.",
    "“You will find the ladder behind the atlas,” said Marguerite, without looking up.",
    "Rain fell on the sundial, which told nothing and was content.",
    "He counted the pencils twice; there were nine, as there had been in spring.",
    "When the train arrived at platform 3, all of them got out and looked for the sea.",
    "She decided to write a letter, and requests of that kind were seldom refused.",
    "In 1987, or perhaps a year later, the shelves had been moved to the attic.",
];
