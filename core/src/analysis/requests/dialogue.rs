//! A dialogue that the body that speaks decides to hold.

use std::ops::Range;

use super::{Due, Form, Request, keys};
use crate::analysis::acts::addressees;
use crate::analysis::clauses::{Context, organ_key};
use crate::grammar::inline::name::word;
use crate::grammar::inline::phrase::phrase;
use crate::grammar::inline::time::{Value, time};
use crate::grammar::inline::word::is_space;
use crate::lexicon::Lexicon;

/// `dialogue = "to" "hold" noun [session] "in the presence of" actors` — A/HRC/RES/40/26: those present are to present something.
pub(super) fn held(context: &Context, text: &str, range: Range<usize>) -> Option<Request> {
    let lexicon = Lexicon::of(context.language);
    let object = text.get(..range.end)?;
    let rest = object.get(range.start..)?.trim_start_matches(is_space);
    let rest = rest[phrase(lexicon.infinitive_words, rest)?..].trim_start_matches(is_space);
    let mut at = object.len() - rest.len() + phrase(lexicon.holding_verbs, rest)?;
    let (mut noun, mut who, mut due) = (None, Vec::new(), Due::default());
    while let Some(rest) = object.get(at..).filter(|rest| !rest.is_empty()) {
        let mut end = at + word(rest).max(rest.chars().next().map_or(1, char::len_utf8));
        if let Some(length) = phrase(lexicon.dialogue_nouns, rest).filter(|_| noun.is_none()) {
            end = at + length;
            noun = Some(at..end);
        } else if let Some(length) = phrase(lexicon.presence_words, rest).filter(|_| who.is_empty()) {
            end = at + length;
            who = keys(context, text, &addressees::asked(lexicon, context.organ, object, end, &[]));
        } else if let Some((after, found)) = time(lexicon, rest)
            && let Value::Sessions(session, ..) = found.value
        {
            end = object.len() - after.len();
            due.session = due.session.or(Some(session));
        }
        at = end;
    }
    due.ahead = due.session.zip(context.session).and_then(|(due, own)| due.checked_sub(own)).filter(|ahead| (1..10).contains(ahead));
    let to = context.organ.and_then(organ_key).map(str::to_owned).into_iter().collect();
    let range = noun.filter(|_| !who.is_empty())?;
    Some(Request { range, who, to, form: Form::Dialogue, due, conditions: Vec::new() })
}
