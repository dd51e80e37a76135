//! JSON against its schema, and what the schema cannot say.

mod common;

use std::path::Path;

use common::cases;
use serde_json::Value;

#[test]
fn keeps_to_its_schema() {
    let schema = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("schema/unres-2.schema.json")).unwrap();
    let validator = jsonschema::validator_for(&serde_json::from_str(&schema).unwrap()).unwrap();
    for (name, text) in texts() {
        let value = written(&text);
        if let Some(error) = validator.iter_errors(&value).next() {
            panic!("{name}: {error} at {}", error.instance_path());
        }
    }
}

/// What a reader in another language relies on: a span cuts no character, an offset no character of its text.
#[test]
fn places_lie_in_their_texts() {
    for (name, text) in texts() {
        each_object(&written(&text), "", &mut |object, around| {
            if let (Some(start), Some(end)) = (object["start"].as_u64(), object["end"].as_u64()) {
                assert!(text.get(start as usize..end as usize).is_some(), "{name}: {start}..{end}");
            }
            if let Some(at) = object["at"].as_u64() {
                let rest = around.get(at as usize..).unwrap_or_else(|| panic!("{name}: {at} is no place in {around:?}"));
                assert!(object["text"].as_str().is_none_or(|cited| rest.starts_with(cited)), "{name}: {object}");
            }
        });
    }
}

/// A lead is where it is said to be: at the beginning of the text.
#[test]
fn texts_begin_with_their_lead() {
    let mut leads = 0;
    for (name, text) in texts() {
        each_object(&written(&text), "", &mut |object, _| {
            let Some(lead) = object["lead"].as_str() else { return };
            leads += 1;
            assert!(object["text"].as_str().unwrap_or("").starts_with(lead), "{name}: {object}");
        });
    }
    assert!(leads > 0);
}

#[test]
fn writer_and_string_agree() {
    for (name, text) in texts() {
        let document = unres::parse(&text);
        let mut bytes = Vec::new();
        unres::json::write(&document, &mut bytes).unwrap();
        assert_eq!(bytes, unres::json::to_string(&document).into_bytes(), "{name}");
    }
}

fn texts() -> Vec<(String, String)> {
    let cases = cases::all().into_iter().map(|case| (case.name, case.text));
    let odd = ["", "\n", "\u{c}", "Not a resolution.", "The General Assembly,"].map(|text| (format!("{text:?}"), text.to_owned()));
    cases.chain(odd).collect()
}

fn written(text: &str) -> Value {
    serde_json::from_str(&unres::json::to_string(&unres::parse(text))).unwrap()
}

/// Visits every object with the text its offsets count in: its holder's.
fn each_object(value: &Value, around: &str, visit: &mut dyn FnMut(&Value, &str)) {
    match value {
        Value::Object(object) => {
            visit(value, around);
            // What stands at a place of a text has no places of its own: those within it are of that text too.
            let own = object.get("text").filter(|_| !object.contains_key("at")).and_then(Value::as_str).unwrap_or(around);
            object.values().for_each(|value| each_object(value, own, visit));
        }
        Value::Array(array) => array.iter().for_each(|value| each_object(value, around, visit)),
        _ => {}
    }
}
