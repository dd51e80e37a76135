//! The ledger as lines: who is asked for what and when, and what becomes of mandates.

use std::io;

use super::{Line, Outline, line};
use crate::analysis::ledger::Entry;
use crate::analysis::mandates::Mandate;
use crate::analysis::provisions::{self, Provision};
use crate::analysis::requests::Request;
use crate::views::Resolution;

impl<'d> Outline<'_, 'd> {
    pub(super) fn ledger(&mut self, resolution: Resolution<'d>) -> io::Result<()> {
        let ledger = resolution.ledger();
        if !ledger.requests.is_empty() {
            self.section("Requests")?;
        }
        for entry in &ledger.requests {
            let line = self.request(entry);
            self.end(line)?;
        }
        if !ledger.mandates.is_empty() {
            self.section("Mandates")?;
        }
        for entry in &ledger.mandates {
            let line = self.mandate(entry);
            self.end(line)?;
        }
        if !ledger.provisions.is_empty() {
            self.section("Provisions")?;
        }
        for entry in &ledger.provisions {
            let line = self.provision(entry);
            self.end(line)?;
        }
        Ok(())
    }

    fn provision(&self, entry: &Entry<'d, provisions::Found>) -> Line {
        let mut line = self.labelled(0, &entry.label);
        line.push(line::LEAD, entry.found.provision.name());
        match &entry.found.provision {
            Provision::Chapter(chapter) => line.push(line::PLAIN, &format!("  {chapter}")),
            Provision::Agenda { session, title } => {
                line.push(line::PLAIN, &title.as_ref().map_or_else(String::new, |title| format!("  {title}")));
                line.push(line::DIM, &session.map_or_else(String::new, |session| format!(" · session {session}")));
            }
            Provision::Amount(amount) => line.push(line::PLAIN, &format!("  {amount}")),
            _ => {}
        }
        line
    }

    fn request(&self, entry: &Entry<'d, Request>) -> Line {
        let Request { who, to, form, due, conditions, .. } = &entry.found;
        let mut line = self.labelled(0, &entry.label);
        line.push(line::LEAD, &who.join(", "));
        line.push(line::PLAIN, &format!("  {}", form.name()));
        if !to.is_empty() {
            line.push(line::PLAIN, &format!(" to {}", to.join(", ")));
        }
        let every = |every: &String| format!("every {every}");
        let session = due.session.map(|session| format!("session {session}"));
        let ahead = due.ahead.map(|ahead| format!("in {ahead} sessions"));
        let times = [
            session,
            ahead,
            due.date.map(|date| format!("by {date}")),
            due.period.map(|period| format!("within {period}")),
            due.every.as_ref().map(every),
            due.event.map(str::to_owned),
        ];
        for time in times.into_iter().flatten() {
            line.push(line::DIM, &format!(" · {time}"));
        }
        for condition in conditions {
            line.push(line::DIM, &format!(" · {condition}"));
        }
        line
    }

    fn mandate(&self, entry: &Entry<'d, Mandate>) -> Line {
        let Mandate { change, body, from, until, until_session, period, computed, .. } = &entry.found;
        let mut line = self.labelled(0, &entry.label);
        line.push(line::LEAD, body);
        line.push(line::PLAIN, &format!("  {}", change.name()));
        let times = [
            from.map(|date| format!("from {date}")),
            until.map(|date| format!("until {date}{}", if *computed { " (computed)" } else { "" })),
            until_session.map(|session| format!("until session {session}")),
            period.map(|period| format!("for {period}")),
        ];
        for time in times.into_iter().flatten() {
            line.push(line::DIM, &format!(" · {time}"));
        }
        line
    }
}
