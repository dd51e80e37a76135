//! Blocks against a naive reference implementation, on texts it can read: paragraphs known by how they begin, laid out at random.
#![no_main]

use arbitrary::Arbitrary;
use libfuzzer_sys::fuzz_target;
use unres::Kind;
use unres::views::NodeRef;

#[derive(Arbitrary, Debug)]
enum Paragraph {
    Recalling(u8),
    Noting(u8),
    Decides(u8),
    Requests(u8),
    Item(u8),
}

#[derive(Arbitrary, Debug)]
struct Text {
    paragraphs: Vec<Paragraph>,
    /// Columns beyond 60; lines are not broken where they are more than a page has.
    width: u8,
    blanks: bool,
    windows: bool,
    trailing: bool,
}

/// Words that nothing but a paragraph's middle can be.
fn words(length: u8) -> String {
    let each = ["the", "clocks", "that", "stand", "upon", "the", "shelves", "within", "the", "halls"];
    each.iter().cycle().take(3 + usize::from(length % 40)).copied().collect::<Vec<_>>().join(" ")
}

/// The paragraphs in an order that a resolution has, each with its kind and its words.
fn paragraphs(text: &Text) -> Vec<(Kind, String, String)> {
    let preamble = text.paragraphs.iter().filter_map(|paragraph| match paragraph {
        Paragraph::Recalling(length) => Some(format!("Recalling {},", words(*length))),
        Paragraph::Noting(length) => Some(format!("Noting {},", words(*length))),
        _ => None,
    });
    let mut found: Vec<_> = preamble.map(|words| (Kind::Preambular, String::new(), words)).collect();
    let (mut number, mut letter) = (0, 26);
    for paragraph in &text.paragraphs {
        let (lead, length) = match paragraph {
            Paragraph::Decides(length) => ("Decides", *length),
            Paragraph::Requests(length) => ("Requests", *length),
            Paragraph::Item(length) if letter < 8 => {
                found.push((Kind::Subparagraph, format!("({}) ", char::from(b'a' + letter)), format!("To wind {};", words(*length))));
                letter += 1;
                continue;
            }
            _ => continue,
        };
        number += 1;
        letter = 0;
        found.push((Kind::Operative, format!("{number}. "), format!("{lead} {};", words(length))));
    }
    // What items follow ends with a colon.
    for at in 1..found.len() {
        if found[at].0 == Kind::Subparagraph && found[at - 1].0 == Kind::Operative {
            let words = &mut found[at - 1].2;
            words.pop();
            words.push(':');
        }
    }
    found
}

fn laid_out(text: &Text, paragraphs: &[(Kind, String, String)]) -> String {
    let end = match (text.trailing, text.windows) {
        (true, true) => " \r\n",
        (true, false) => " \n",
        (false, true) => "\r\n",
        (false, false) => "\n",
    };
    let width = if text.width > 60 { usize::MAX } else { 60 + usize::from(text.width) };
    let mut out = format!("The General Assembly,{end}{}", if text.blanks { end } else { "" });
    for (_, label, words) in paragraphs {
        let mut column = 0;
        for word in format!("{label}{words}").split(' ') {
            if column > 0 && column + 1 + word.len() > width {
                out.push_str(end);
                column = 0;
            }
            if column > 0 {
                out.push(' ');
            }
            out.push_str(word);
            column += 1 + word.len();
        }
        out.push_str(end);
        if text.blanks {
            out.push_str(end);
        }
    }
    out
}

fuzz_target!(|text: Text| {
    let expected = paragraphs(&text);
    // Without an operative paragraph there is hardly a resolution to speak of.
    if !expected.iter().any(|(kind, ..)| *kind == Kind::Operative) || expected.len() > 60 {
        return;
    }
    let source = laid_out(&text, &expected);
    let document = unres::parse(&source);
    unres_fuzz::sound(&document);
    let told = |node: NodeRef<'_>| {
        (node.kind(), node.label().map_or(String::new(), |label| format!("{label} ")), node.flow().into_text().into_owned())
    };
    let found: Vec<_> = document.root().descendants().filter(|node| node.kind().is_paragraph()).map(told).collect();
    assert_eq!(found, expected, "{source}");
});
