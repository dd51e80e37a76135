//! Preambles whose paragraphs no blank line parts, in writings without capitals: lines of invented texts, wrapped.

mod common;

/// Breaks a text between words, or between any two characters where it has no blanks.
fn wrapped(text: &str, width: usize) -> String {
    let mut lines = vec![String::new()];
    let mut add = |piece: &str| {
        let line = lines.last_mut().unwrap();
        if line.chars().count() + piece.trim_end().chars().count() > width {
            lines.push(piece.to_owned());
        } else {
            line.push_str(piece);
        }
    };
    if text.contains(' ') {
        text.split_inclusive(' ').for_each(&mut add);
    } else {
        text.chars().for_each(|character| add(character.encode_utf8(&mut [0; 4])));
    }
    lines.join("\n")
}

fn preambulars(head: &str, paragraphs: &[&str], end: &str, width: usize) -> Vec<String> {
    let preamble: Vec<String> = paragraphs.iter().map(|paragraph| wrapped(paragraph, width)).collect();
    preambulars_of(&format!("{head}\n\n{}\n\n{end}\n", preamble.join("\n")))
}

fn preambulars_of(text: &str) -> Vec<String> {
    let document = common::checked(text);
    let resolution = document.resolutions().next().unwrap();
    resolution.preambulars().map(|paragraph| paragraph.text().replace(['\n', ' '], "")).collect()
}

#[track_caller]
fn apart(head: &str, paragraphs: &[&str], end: &str, width: usize) {
    let wanted: Vec<String> = paragraphs.iter().map(|paragraph| paragraph.replace(' ', "")).collect();
    assert_eq!(preambulars(head, paragraphs, end, width), wanted, "at {width}");
}

#[test]
fn russian() {
    let head = "Генеральная Ассамблея,";
    let end = "1. просит Генерального секретаря представить доклад о ходе работы;\n2. постановляет продолжать рассмотрение этого вопроса.";
    // Behind its first line a verb that encourages goes on the paragraph, though the comma stands at the margin.
    let first = "ссылаясь на свою резолюцию 70/999 о маяках на островах и в портах всех морей,";
    let second = "призывая все государства обмениваться сведениями о состоянии маяков и о погоде на море в зимний период,";
    let together = format!("{first} {second}");
    let last = "с удовлетворением отмечая доклад Генерального секретаря о маяках,";
    apart(head, &[&together, last], end, first.chars().count());
    // Unless the lead behind it is chained to that verb.
    let chained = "призывая также все порты обмениваться лампами,";
    apart(head, &[first, second, chained], end, first.chars().count());
    // A Latin letter that looks alike opens a paragraph too.
    apart(head, &[first, &last.replacen('с', "c", 1), first], end, 90);
}

#[test]
fn lost_blank_lines() {
    let paragraphs = [
        "ссылаясь на свою резолюцию 70/999 о маяках на островах и в портах всех морей,",
        "отмечая работу смотрителей,",
        "отмечая также труд их помощников,",
        "сознавая пользу ламп,",
        "учитывая, что масло дорожает с каждым годом и что лампы в портах и на островах,",
        "признавая важность стекла для всех маяков,",
        "приветствуя доклад о лодках,",
    ];
    let units = |parted: [&str; 6]| {
        let lines: String = paragraphs.iter().zip(parted.iter().chain([&"\n\n"])).flat_map(|(words, part)| [*words, *part]).collect();
        preambulars_of(&format!("Генеральная Ассамблея,\n\n{lines}1. просит Генерального секретаря представить доклад.\n")).len()
    };
    // The fifth ends at the margin. Where blank lines part all the others, what follows goes on it; where one of these lacks it too, it opens.
    assert_eq!(units(["\n\n", "\n\n", "\n\n", "\n\n", "\n", "\n\n"]), 6);
    assert_eq!(units(["\n\n", "\n", "\n\n", "\n\n", "\n", "\n\n"]), 7);
}

#[test]
fn chinese() {
    let head = "大会，";
    let end = "1. 请秘书长就灯塔网络的状况提出报告；\n2. 决定继续审议这一事项。";
    let paragraphs = [
        "回顾其2041年12月20日第96/999号、2042年12月19日第97/998号和2043年12月18日第98/997号关于各海域灯塔网络的决议，其中请各国交流资料，",
        "注意到各国在2041年修复灯塔1204座，在2042年修复1311座，在2043年修复1417座，并在2044年新建灯塔85座，灯船12艘，",
        "对冬季海上天气使许多灯塔无法按时得到维护和供应深表关切，",
        "认识到灯塔看守人的工作对于航行安全十分重要，",
    ];
    // Characters counted, figures as wide as ideographs.
    for width in [26, 28, 31] {
        apart(head, &paragraphs, end, width);
    }
}
