//! Recorded votes, where the documents lie beside the repository: of the Human Rights Council in six languages, whose lists have as
//! many States as their numbers say, and of the Security Council in the text of its old volumes. Every State is known.

mod common;

use std::fs;

use benches::shared::corpus;
use common::files::{paths, stem};
use unres::analysis::states::State;
use unres::analysis::votes::Misfit;

/// The share of lists of which every name is a State's, and the number is that printed.
const FLOOR: f64 = 0.99;

#[test]
fn every_state_of_every_list() {
    let Some(corpus) = corpus() else { return };
    let (mut lists, mut names, mut misfits) = (0, 0, Vec::new());
    for language in ["ar", "en", "es", "fr", "ru", "zh"] {
        for layout in ["plain", "page", "bare"] {
            for file in paths(&corpus.join(format!("hrc-{language}")).join(layout)) {
                let key = format!("{language}/{}", stem(&file));
                let bytes = fs::read(&file).unwrap();
                let document = unres::read(&bytes).unwrap();
                let votes = document.resolutions().filter_map(|resolution| resolution.vote());
                for vote in votes {
                    let ballots = vote.ballots();
                    lists += vote.sides().len();
                    names += ballots.len();
                    for ballot in &ballots {
                        let printed = &document.source()[ballot.span.clone()];
                        // A page may end within a name.
                        let ends = printed.starts_with(&ballot.name[..ballot.name.find(' ').unwrap_or(0)]);
                        let whole = State::named(document.language(), printed) == ballot.state;
                        assert!(whole || ends && printed.ends_with(ballot.name.rsplit(' ').next().unwrap()), "{key}: {ballot:?}");
                    }
                    misfits.extend(vote.misfits().into_iter().map(|misfit: Misfit| format!("{key} ({layout}): {misfit:?}")));
                }
            }
        }
    }
    let right = 1.0 - misfits.len() as f64 / lists as f64;
    println!("{lists} lists, {names} States, {} misfits", misfits.len());
    assert!(lists > 250, "{lists} lists");
    assert!(right >= FLOOR, "{right}: {misfits:#?}");
}

/// The share of names that are a State's in volumes read by OCR, which misread some.
const FLOOR_OF_VOLUMES: f64 = 0.98;

#[test]
fn states_of_the_old_council() {
    let Some(corpus) = corpus() else { return };
    let (mut known, mut unknown) = (0, Vec::new());
    for file in paths(&corpus.join("sc-old-en/text")) {
        let bytes = fs::read(&file).unwrap();
        let document = unres::read(&bytes).unwrap();
        for ballot in document.resolutions().filter_map(|resolution| resolution.vote()).flat_map(|vote| vote.ballots()) {
            match ballot.state {
                Some(_) => known += 1,
                None => unknown.push(format!("{}: {}", file.display(), ballot.name)),
            }
        }
    }
    let share = f64::from(known) / (f64::from(known) + unknown.len() as f64);
    println!("{known} States, {} names of none", unknown.len());
    assert!(known > 400 && share >= FLOOR_OF_VOLUMES, "{share}: {unknown:#?}");
}
