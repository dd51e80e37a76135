//! Invented paragraphs and whom their acts ask.

use crate::options::Language;
use crate::views::Organ;

/// The keys each asking act of a text addresses.
fn asked(language: Language, text: &str) -> Vec<String> {
    let setting = super::super::find::Setting { language, organ: Some(Organ::GeneralAssembly), preambular: false };
    let mut acts = super::super::find::acts(setting, text);
    super::add(language, text, &mut acts);
    let keys = |act: &super::Act| act.addressees.iter().map(|one| one.key.as_str()).collect::<Vec<_>>().join("+");
    acts.iter().map(keys).filter(|keys| !keys.is_empty()).collect()
}

#[test]
fn lists() {
    for (text, wanted) in [
        ("Invites Member States and, as appropriate, other donors to paint buoys;", &["member-states+donors"][..]),
        ("Urges the African Union (AU) and the Committee to count lamps;", &["african-union+committee"]),
        ("Invites States, lamp lovers and regional organizations to count lamps;", &["states+regional-organizations"]),
        ("Invites States, particularly neighbouring States, to count lamps;", &["states"]),
        ("Requests the Committee on Lamps to ask States and the Secretary-General;", &["committee-on-lamps"]),
        ("Calls for the study of lamps submitted by States;", &[]),
        ("Calls for the study of lamps by States;", &["states"]),
        ("Requests the President of the Economic and Social Council to count;", &["president-of-the-economic-and-social-council"]),
        ("Calls upon the two parties to count;", &["parties"]),
        ("Urges schools and institutes to count;", &["institutes"]),
        ("Urges the Governments of Chad and the Sudan to count;", &["government-of-chad+government-of-the-sudan"]),
        ("Authorizes the Force to count;", &["force"]),
        ("Invites States, in accordance with their laws, and other donors to count;", &["states+donors"]),
        ("Requests all of the regional organisations to count;", &["regional-organizations"]),
        ("Calls for the use of force;", &[]),
        ("Urges all States Parties to the Convention on Lamps to count;", &["states-parties"]),
        ("Encourages lamp lovers, donors and foundations to count;", &["donors+foundations"]),
    ] {
        assert_eq!(asked(Language::English, text), wanted, "{text}");
    }
}

#[test]
fn in_other_languages() {
    for (language, text, wanted) in [
        (Language::French, "Félicite le Comité et le prie de compter les bouées ;", &["committee"][..]),
        (Language::French, "Charge le Comité de compter les bouées ;", &["committee"]),
        (Language::French, "Prie le Secrétaire général de parler des bouées et des États ;", &["secretary-general"]),
        (Language::Spanish, "Encomia a la Comisión y la alienta a que cuente las boyas;", &["commission"]),
        (Language::Arabic, "تطالب بأن تتعاون جميع الدول مع اللجنة؛", &["states"]),
        (Language::Chinese, "敦促尚未加入《灯塔公约》的国家加入该公约；", &["states"]),
        (Language::Chinese, "促请《公约》缔约国清点灯塔；", &["states-parties"]),
        (Language::Chinese, "请特别报告员清点灯塔；", &["special-rapporteur"]),
        (Language::Chinese, "鼓励包括邻国在内的会员国清点灯塔；", &["member-states"]),
        (Language::Chinese, "敦促政府清点灯塔；", &["government"]),
        (Language::Russian, "просит организации гражданского общества считать маяки;", &["civil-society-organizations"]),
    ] {
        assert_eq!(asked(language, text), wanted, "{text}");
    }
}
