//! Recorded votes of the Human Rights Council in six languages, where the documents lie beside the repository: every State is known,
//! and its lists have as many as its numbers say.

use std::fs;

use benches::shared::corpus;
use unres::analysis::states::State;
use unres::analysis::votes::Misfit;

/// The share of lists of which every name is a State's, and the number is that printed.
const FLOOR: f64 = 0.99;

/// What no reading mends: lists or numbers that the files themselves have wrong.
const MISPRINTED: [&str; 3] = ["ar/A_HRC_RES_54_20", "ar/A_HRC_RES_57_36", "ar/A_HRC_RES_58_27"];

#[test]
fn every_state_of_every_list() {
    let Some(corpus) = corpus() else { return };
    let (mut lists, mut names, mut misfits) = (0, 0, Vec::new());
    for language in ["ar", "en", "es", "fr", "ru", "zh"] {
        for layout in ["plain", "page", "bare"] {
            let Ok(files) = fs::read_dir(corpus.join(format!("hrc-{language}")).join(layout)) else { continue };
            for file in files.map(|file| file.unwrap().path()) {
                let key = format!("{language}/{}", file.file_stem().unwrap().to_string_lossy());
                let bytes = fs::read(&file).unwrap();
                let document = unres::read(&bytes).unwrap();
                let votes = document.resolutions().filter_map(|resolution| resolution.vote());
                for vote in votes.filter(|_| !MISPRINTED.contains(&key.as_str())) {
                    let ballots = vote.ballots();
                    lists += vote.sides().len();
                    names += ballots.len();
                    for ballot in &ballots {
                        let printed = &document.source()[ballot.span.clone()];
                        assert_eq!(State::named(document.language(), printed), ballot.state, "{key}: {ballot:?}");
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
