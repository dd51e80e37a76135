//! What people read in real documents, `testdata/expectations`, and how much of it is found.

use std::collections::BTreeMap;
use std::fs;
use std::ops::Range;
use std::path::Path;

use serde_json::Value;

use super::shown;

/// The units of one file of expectations, by document.
pub(crate) fn units(name: &str) -> BTreeMap<String, Vec<Value>> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../testdata/expectations").join(name);
    let mut units: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    for line in fs::read_to_string(file).unwrap().lines().filter(|line| line.starts_with('{')) {
        let unit: Value = serde_json::from_str(line).unwrap();
        units.entry(unit["file"].as_str().unwrap().to_owned()).or_default().push(unit);
    }
    units
}

/// The bytes of a unit, or of a fact in it.
pub(crate) fn bytes(of: &Value) -> Range<usize> {
    let number = |name: &str| of[name].as_u64().unwrap() as usize;
    number("start")..number("end")
}

pub(crate) fn overlap(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}

/// How many were found, how many were found rightly, how many there are.
#[derive(Clone, Copy, Default)]
pub(crate) struct Tally {
    pub(crate) right: usize,
    pub(crate) found: usize,
    pub(crate) wanted: usize,
}

impl Tally {
    /// Precision and recall.
    pub(crate) fn rates(self) -> [f64; 2] {
        [self.found, self.wanted].map(|of| self.right as f64 / of.max(1) as f64)
    }
}

/// How well one kind of finding is read: where it is, and what is said of it, field by field.
pub(crate) struct Scores {
    kind: &'static str,
    found: usize,
    wanted: usize,
    right: BTreeMap<&'static str, usize>,
    faults: BTreeMap<String, usize>,
}

impl Scores {
    pub(crate) fn new(kind: &'static str) -> Self {
        Self { kind, found: 0, wanted: 0, right: BTreeMap::new(), faults: BTreeMap::new() }
    }

    /// Compares what a unit holds with what was found in it. `best` gives the place of the one found that is the one wanted, `fields`
    /// what is and what should be said of it, `name` what to call it.
    pub(crate) fn compare<F>(
        &mut self,
        wanted: &[Value],
        mut found: Vec<F>,
        best: impl Fn(&Value, &[F]) -> Option<usize>,
        fields: impl Fn(&Value, &F) -> Vec<(&'static str, String, String)>,
        name: impl Fn(&F) -> String,
    ) {
        self.wanted += wanted.len();
        self.found += found.len();
        for wanted in wanted {
            match best(wanted, &found) {
                Some(at) => self.pair(&fields(wanted, &found.remove(at))),
                None => self
                    .fault(format!("missed {}", ["form", "change", "kind"].iter().find_map(|key| wanted[key].as_str()).unwrap_or("one"))),
            }
        }
        found.iter().for_each(|one| self.fault(format!("too many: {}", name(one))));
    }

    fn pair(&mut self, fields: &[(&'static str, String, String)]) {
        *self.right.entry("place").or_default() += 1;
        for (field, is, was) in fields {
            *self.right.entry(field).or_default() += usize::from(is == was);
            if is != was {
                self.fault(format!("{field}: {is} for {was}"));
            }
        }
        *self.right.entry("all").or_default() += usize::from(fields.iter().all(|(_, is, was)| is == was));
    }

    fn fault(&mut self, what: String) {
        *self.faults.entry(what).or_default() += 1;
    }

    /// Prints precision and recall of each field and fails where one is below what has been reached.
    #[track_caller]
    pub(crate) fn hold(&self, floors: &[(&str, [f64; 2])]) {
        let Self { kind, found, wanted, .. } = *self;
        assert!(found > 0 && wanted > 0, "{kind}: nothing to compare");
        if shown(kind) {
            self.faults.iter().for_each(|(fault, count)| println!("{count:4}  {fault}"));
        }
        let mut low = Vec::new();
        for (field, floors) in floors {
            let right = self.right.get(field).copied().unwrap_or_default();
            let rates = Tally { right, found, wanted }.rates();
            println!("{kind:10} {field:10} precision {:.3}  recall {:.3}  ({right} of {found} found, {wanted} wanted)", rates[0], rates[1]);
            if rates[0] < floors[0] || rates[1] < floors[1] {
                low.push(format!("{field}: {rates:.3?} below {floors:?}"));
            }
        }
        assert!(low.is_empty(), "{kind}: {}", low.join("\n"));
    }
}
