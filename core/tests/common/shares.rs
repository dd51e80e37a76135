//! Shares of facts that were read, and their floors.

use std::collections::BTreeMap;

use super::shown;

/// Shares of facts read, by what they are of.
#[derive(Default)]
pub(crate) struct Shares(BTreeMap<&'static str, (u32, u32, Vec<String>)>);

impl Shares {
    pub(crate) fn add(&mut self, what: &'static str, file: &str, right: bool, told: impl FnOnce() -> String) {
        let (hits, all, missed) = self.0.entry(what).or_default();
        *all += 1;
        *hits += u32::from(right);
        if !right {
            missed.push(format!("{file}: {}", told()));
        }
    }

    /// Fails where a share is below its floor, and says what was missed.
    #[track_caller]
    pub(crate) fn hold(&self, floors: &[(&str, f64)]) {
        for (what, _) in floors {
            assert!(self.0.contains_key(what), "nothing was counted of {what}");
        }
        let mut low = Vec::new();
        for (what, (hits, all, missed)) in &self.0 {
            let share = f64::from(*hits) / f64::from(*all);
            let floor = floors.iter().find(|(name, _)| name == what).map_or(1.0, |&(_, floor)| floor);
            println!("{what:24} {share:.4}  {hits} of {all}");
            if shown(what) {
                missed.iter().for_each(|line| println!("    {line}"));
            }
            if share < floor {
                let few: Vec<_> = missed.iter().take(12).map(String::as_str).collect();
                low.push(format!("{what}: {share:.4} is below {floor}\n  {}", few.join("\n  ")));
            }
        }
        assert!(low.is_empty(), "{}", low.join("\n"));
    }
}
