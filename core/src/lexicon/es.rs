//! Written by `cargo xtask lexicon` from `core/lexicon/es.toml`: change that file.

use super::Lexicon;

#[rustfmt::skip]
pub(super) static LEXICON: Lexicon = Lexicon {
    abstaining: &[
    ],
    act_adverbs: &[
    ],
    act_bridges: &[
    ],
    act_connectors: &[
    ],
    adjectives: &[
    ],
    adjectives_too: &[
    ],
    adoption: &[
    ],
    after: &[
    ],
    after_adverbs: &[
    ],
    against: &[
    ],
    agenda: &[
    ],
    annex_words: &[
    ],
    before: &[
    ],
    before_infinitive: &[
    ],
    bodies: &[
    ],
    carried_draft: &[
    ],
    carried_signs: &[
    ],
    common_words: &[
        "con",
        "de",
        "del",
        "el",
        "en",
        "la",
        "las",
        "los",
        "por",
        "que",
        "su",
        "sus",
        "y",
    ],
    date_words: &[
    ],
    decision_nouns: &[
    ],
    declaration_openers: &[
    ],
    determiners: &[
    ],
    distribution: &[
    ],
    division_words: &[
    ],
    emergency_words: &[
    ],
    expression: &[
    ],
    feelings: &[
    ],
    formula_articles: &[
    ],
    furniture: &[
    ],
    in_favour: &[
    ],
    item_joiners: &[
    ],
    list_and: &[
    ],
    lone_headings: &[
    ],
    loose_prepositions: &[
    ],
    manner: &[
    ],
    meeting_words: &[
    ],
    months: &[
    ],
    no_mark_after: &[
    ],
    no_mark_before: &[
    ],
    none_words: &[
    ],
    not_further: &[
    ],
    note_openers: &[
    ],
    numbered_nouns: &[
    ],
    objects: &[
    ],
    openings: &[
    ],
    opens_small: false,
    ordinal_endings: &[
    ],
    organ_joints: &[
    ],
    organ_nouns: &[
    ],
    organs: &[
    ],
    original: &[
    ],
    own_words: &[
    ],
    pairs: &[
    ],
    participle_endings: &[
    ],
    publisher: &[
    ],
    recorded_vote: &[
    ],
    reiteration: &[
    ],
    report_parts: &[
    ],
    resolution_nouns: &[
    ],
    resolution_words: &[
    ],
    session_words: &[
    ],
    special_words: &[
    ],
    statement_titles: &[
    ],
    states_with_and: &[
    ],
    task_openers: &[
    ],
    tens: &[
    ],
    tens_alone: &[
    ],
    tens_joined: &[
    ],
    title_small_words: &[
    ],
    unit_words: &[
    ],
    units: &[
    ],
    vote_openers: &[
    ],
    with_words: &[
    ],
    without_vote: &[
    ],
};
