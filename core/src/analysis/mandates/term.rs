//! When a mandate begins and ends.

use std::ops::Range;

use super::{Change, Mandate};
use crate::analysis::clauses::Context;
use crate::analysis::times::{Length, PartDate};
use crate::grammar::inline::time::{Time, Value};

#[derive(Default)]
pub(super) struct Term {
    pub(super) range: Option<Range<usize>>,
    pub(super) from: Option<PartDate>,
    /// The day on which something is done, which is the end of what is ended.
    pub(super) on: Option<PartDate>,
    pub(super) until: Option<PartDate>,
    pub(super) until_session: Option<u32>,
    pub(super) period: Option<Length>,
    pub(super) further: bool,
    /// Whether the end of the mandate before is spoken of.
    pub(super) expiring: bool,
}

impl Term {
    /// Takes a time that tells of a term; the first of each kind counts.
    pub(super) fn add(&mut self, time: &Time, context: &Context, range: Range<usize>) -> bool {
        let taken = match (time.relation, time.value) {
            ("until" | "before" | "for", Value::Date(date)) if self.until.is_none() => {
                self.until = Some(context.next(date));
                true
            }
            // `for a further 13 months to 31 August 2014`
            ("to", Value::Date(date)) if self.until.is_none() && (self.period.is_some() || self.from.is_some()) && date.day.is_some() => {
                self.until = Some(context.next(date));
                true
            }
            ("until" | "before", Value::Sessions(session, ..)) => {
                self.until_session = self.until_session.or(Some(session));
                true
            }
            // `extend the mandate by one year`, `продлить на один год`
            ("for" | "by" | "at" | "to", Value::Period(length)) if self.period.is_none() && self.until.is_none() => {
                (self.period, self.further) = (Some(length), time.further);
                true
            }
            ("from", Value::Date(date)) if self.from.is_none() => {
                self.from = Some(date);
                true
            }
            ("from" | "at", Value::Adoption) => {
                self.from = self.from.or(context.adopted);
                true
            }
            // `from the date of expiration of its current mandate in June 2024`
            (_, Value::Date(date)) if self.expiring && self.from.is_none() => {
                self.from = Some(date);
                true
            }
            ("by" | "at" | "to", Value::Date(date)) if self.until.is_none() && self.period.is_none() && date.day.is_some() => {
                self.on = self.on.or(Some(date));
                false
            }
            _ => false,
        };
        if taken {
            let start = self.range.as_ref().map_or(range.start, |known| known.start);
            self.range = Some(start..range.end);
        }
        taken
    }

    pub(super) fn mandate(&self, change: Change, body: String, context: &Context) -> Mandate {
        let (mut from, mut until, mut computed) = (self.from, self.until, false);
        if change == Change::End {
            until = until.or(from.take()).or(self.on);
        } else if matches!(change, Change::Extend | Change::Renew) && until.is_none() && self.period.is_none() && self.on.is_some() {
            // `to extend, to 15 July 2025, the mandate`
            until = self.on;
        } else if until.is_none() {
            // A body that is established begins on the day of adoption; what is extended, when its mandate ends.
            let begins = from.or(context.adopted.filter(|_| change == Change::Establish && !self.further));
            until = begins.zip(self.period).and_then(|(begins, period)| begins.after(period));
            computed = until.is_some();
        }
        Mandate { range: 0..0, change, body, from, until, until_session: self.until_session, period: self.period, computed }
    }
}
