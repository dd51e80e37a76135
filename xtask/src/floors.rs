//! Floors of accuracy: least figures by set and layout, kept in the repository.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::Outcome;

/// Figures by `set/layout`; shares between 0 and 1, nothing where a set has none.
pub(crate) type Scores = BTreeMap<String, BTreeMap<String, Option<f64>>>;

/// Least figures by `set/layout`.
#[derive(Default, Debug, PartialEq)]
pub(crate) struct Floors(BTreeMap<String, BTreeMap<String, f64>>);

/// Counts, not shares.
const COUNTS: &[&str] = &["documents", "missing"];

impl Floors {
    /// Reads a file of floors; none where there is no file yet.
    pub(crate) fn read(path: &Path) -> Outcome<Self> {
        if !path.exists() {
            return Ok(Self::default());
        }
        Ok(Self(serde_json::from_str(&fs::read_to_string(path)?).map_err(|error| format!("{}: {error}", path.display()))?))
    }

    pub(crate) fn write(&self, path: &Path) -> Outcome {
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        Ok(fs::write(path, serde_json::to_string_pretty(&self.0)? + "\n")?)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// A line for every floor that is missed, also where a set was not scored.
    pub(crate) fn missed(&self, scores: &Scores) -> Vec<String> {
        let mut missed = Vec::new();
        for (place, figures) in &self.0 {
            for (figure, &least) in figures {
                let got = scores.get(place).and_then(|figures| figures.get(figure).copied().flatten());
                // A set that has nothing of a kind any more, wrong or right, has no figure: that is no fall from zero.
                if got.unwrap_or(0.0) < least {
                    missed.push(format!("{place} {figure}: {} < {least:.3}", got.map_or("nothing".to_owned(), |got| format!("{got:.4}"))));
                }
            }
        }
        missed
    }

    /// Raises floors to what was reached.
    pub(crate) fn raise(&mut self, scores: &Scores) {
        self.each(scores, |floor, reached| *floor = floor.max(reached));
    }

    /// Sets floors to what was reached, lower or higher.
    pub(crate) fn replace(&mut self, scores: &Scores) {
        self.each(scores, |floor, reached| *floor = reached);
    }

    fn each(&mut self, scores: &Scores, change: impl Fn(&mut f64, f64)) {
        for (place, figures) in scores {
            for (figure, value) in figures.iter().filter(|(figure, _)| !COUNTS.contains(&figure.as_str())) {
                let Some(reached) = value.map(truncated) else { continue };
                change(self.0.entry(place.clone()).or_default().entry(figure.clone()).or_insert(reached), reached);
            }
        }
    }
}

/// Three decimals, cut off; the tiny amount keeps 0.29, which is a little less in binary, at 0.290.
fn truncated(value: f64) -> f64 {
    (value * 1000.0 + 1e-9).floor() / 1000.0
}

#[cfg(test)]
mod tests {
    use super::{Floors, Scores, truncated};

    fn scores(value: Option<f64>) -> Scores {
        [("set/plain".to_owned(), [("title".to_owned(), value), ("documents".to_owned(), Some(40.0))].into())].into()
    }

    #[test]
    fn floors_rise_and_do_not_fall() {
        let mut floors = Floors::default();
        floors.raise(&scores(Some(0.29)));
        floors.raise(&scores(Some(0.1)));
        assert!(floors.missed(&scores(Some(0.29))).is_empty());
        assert_eq!(floors.missed(&scores(Some(0.2899))), ["set/plain title: 0.2899 < 0.290"]);
        floors.replace(&scores(Some(0.1)));
        assert!(floors.missed(&scores(Some(0.1))).is_empty());
    }

    #[test]
    fn what_was_not_scored_is_missed() {
        let mut floors = Floors::default();
        floors.raise(&scores(Some(0.5)));
        assert_eq!(floors.missed(&Scores::new()).len(), 1);
        assert_eq!(floors.missed(&scores(None)).len(), 1);
    }

    #[test]
    fn decimals_are_cut() {
        assert_eq!([0.99999, 1.0, 0.29, 0.0].map(truncated), [0.999, 1.0, 0.29, 0.0]);
    }
}
