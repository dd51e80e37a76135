//! Invented paragraphs and what they ask.

use super::{Context, in_text};
use crate::options::Language;
use crate::views::Organ;

/// Each request as form, who, to and what is said of time.
fn told(language: Language, text: &str) -> Vec<String> {
    let context = Context { language, organ: Some(Organ::GeneralAssembly), session: Some(90), adopted: None };
    // Chinese has no blanks: its acts here are of one ideograph or two.
    let lead = text.find(' ').or_else(|| text.find(['秘', '委', '各'])).unwrap_or(0);
    let (found, _) = in_text(&context, text, lead, None);
    let due = |request: &super::Request| {
        let due = &request.due;
        [due.session.map(|session| session.to_string()), due.date.map(|date| date.to_string()), due.event.map(str::to_owned)]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" ")
    };
    found
        .iter()
        .map(|request| format!("{} {}>{} {}", request.form.name(), request.who.join("+"), request.to.join("+"), due(request)))
        .collect()
}

#[test]
fn clauses() {
    for (text, wanted) in [
        (
            "Requests the Secretary-General to report to the Economic and Social Council and the Security Council;",
            &["report secretary-general>economic-and-social-council+security-council "][..],
        ),
        (
            "Requests the Secretary-General to submit to the Security Council a report by 31 July and 31 December 2041;",
            &["report secretary-general>security-council 2041-07-31", "report secretary-general>security-council 2041-12-31"],
        ),
        (
            "Requests the Secretary-General to invite Governments to submit their views to the Committee, and to report to it;",
            &["other governments>committee ", "report secretary-general>general-assembly "],
        ),
        (
            "Requests the Secretary-General to include in his next report an update and detailed reports on lighthouses;",
            &["information secretary-general> in-reports"],
        ),
        ("Requests the Secretary-General to update the United Nations Manual of Buoys;", &[]),
        (
            "Requests the Secretary-General to submit to the General Assembly and the Human Rights Council at their ninety-second and seventy-first \
             sessions, respectively, a report;",
            &["report secretary-general>general-assembly 92", "report secretary-general>human-rights-council 71"],
        ),
        (
            "Requests the Committee to provide a briefing on buoys and a report on charts to the Council by 1 May 2041;",
            &["briefing committee>council 2041-05-01", "report committee>council 2041-05-01"],
        ),
        (
            "Requests the Committee to present to the Council at its fourth session an oral update and a report thereon to the Council at its \
             sixth session;",
            &["oral-update committee>council 4", "report committee>council 6"],
        ),
        ("Requests a further report on buoys by the Committee;", &["report committee> "]),
        ("Requests the Committee to submit at the end of this period a report on buoys;", &["report committee> "]),
        ("Requests the Committee to report on the discussion held at the fifty-ninth session;", &["report committee> "]),
        ("Requests the Committee to make assessments of buoys available to Member States;", &[]),
        ("Requests the Committee to share with the Council any relevant information;", &["information committee>council "]),
        ("The General Assembly also requests the Secretary-General to report on buoys.", &["report secretary-general> "]),
        ("Requests the Secretary-General to provide access to charts, tables and information;", &[]),
        (
            "Requests the Secretary-General to prepare a report on buoys and to present this report to the Council at its fourth session;",
            &["report secretary-general>council 4"],
        ),
        ("Requests the Committee to submit to the Council a timely report on buoys;", &["report committee>council "]),
        ("Requests the Committee to report at its seventh and its ninth sessions;", &["report committee> 7", "report committee> 9"]),
        ("Invites to this end the Committee to help, and to report to the Council;", &["report committee>council "]),
        (
            "Takes note of what the Secretary-General did for lighthouse agencies, and requests him to report to the Council;",
            &["report secretary-general>council "],
        ),
        ("Requests the Committee to submit in the intervening period a report on buoys;", &["report committee> "]),
        ("Requests the Committee to submit at the earliest possible opportunity a report;", &["report committee> as-soon-as-possible"]),
        ("Requests the Committee to transmit the study to the Council;", &["other committee>council "]),
        ("Requests the Committee to transmit the study;", &[]),
        ("Encourages States to teach how to report it;", &[]),
        (
            "Requests the team of experts to report to the Council before the start of its fourth session;",
            &["report team-of-experts>council 4"],
        ),
        ("Requests the Committee to report on assistance to countries as soon as possible;", &["report committee> as-soon-as-possible"]),
        (
            "Requests the Committee to prepare a study on buoys and a plan, and to present the study to the Council at its fourth session;",
            &["other committee>council 4"],
        ),
        ("urges the Committee to report to the Council;", &["report committee>council "]),
        ("requests for tables and charts, which the Committee shall report;", &[]),
        ("Requests a further report on buoys by 30 April 2041;", &[]),
        (
            "Requests the Committee to report to the Council, and the Panel of Experts to submit a study to the Council;",
            &["report committee>council ", "other panel-of-experts>council "],
        ),
        (
            "Requests States to assist the Committee, and for the Panel of Experts to inform the Council;",
            &["information panel-of-experts>council "],
        ),
        (
            "Calls upon States to cooperate fully with the Panel of Experts and to provide it with any information;",
            &["information states>panel-of-experts "],
        ),
        (
            "Requests the Chair, in his independent, periodic reports to the Council pursuant to paragraph 4, to provide updates on buoys;",
            &["update chair>council in-reports"],
        ),
        (
            "Requests the Committee, as part of its regular briefings, to update the Council on buoys;",
            &["update committee>council in-reports"],
        ),
        (
            "Urges States referred to in the report to release charts and to provide to the Council relevant information;",
            &["information states>council "],
        ),
        ("Requests the Committee to report any incidents on a monthly basis;", &["report committee> "]),
        (
            "Requests the Committee to share information with the Panel of Experts, the Secretary-General and the Council;",
            &["information committee>panel-of-experts+secretary-general+council "],
        ),
        (
            "Requests the Committee to inform States, civil society and other stakeholders;",
            &["information committee>states+civil-society+stakeholders "],
        ),
        ("Requests the Committee to report to the Council, a section of which asked for it;", &["report committee>council "]),
        (
            "Directs the Committee to make accessible on its website, when a buoy is added to the Buoys List, a narrative summary of it;",
            &[],
        ),
        (
            "Requests the Panel of Experts to conduct a mission to Norland, in order to study and compile a report on buoys;",
            &["report panel-of-experts> "],
        ),
        ("Requests the Committee to provide technical assistance to the Government of Norland in implementing a national plan;", &[]),
        ("Encourages States to provide all documents to the Committee for its own review of buoys;", &[]),
        ("Requests the Committee to investigate and report violations of the rules on buoys;", &[]),
        ("Calls upon States to report any incidents, by sharing charts;", &[]),
    ] {
        assert_eq!(told(Language::English, text), wanted, "{text}");
    }
}

#[test]
fn pronouns_before_the_verb() {
    for (language, text, wanted) in [
        (
            Language::French,
            "Prie le Secrétaire général d’établir un rapport sur les phares et de le lui présenter à sa quatre-vingt-douzième session ;",
            &["report secretary-general>general-assembly 92"][..],
        ),
        (
            Language::Spanish,
            "Solicita al Secretario General que le presente un informe sobre los faros en su 92º período de sesiones;",
            &["report secretary-general>general-assembly 92"],
        ),
        (
            Language::Spanish,
            "Solicita al Secretario General que en su período de sesiones de 2041 le presente un informe sobre los faros;",
            &["report secretary-general>general-assembly 2041"],
        ),
        (
            Language::French,
            "Félicite le Secrétaire général de ses travaux et le prie de rendre compte des phares à sa quatre-vingt-douzième session ;",
            &["report secretary-general> 92"],
        ),
        (
            Language::French,
            "Prie le Comité d’établir un rapport sur les phares et de lui soumettre ce rapport à sa quatre-vingt-douzième session ;",
            &["report committee>general-assembly 92"],
        ),
        (Language::Spanish, "Insta a los Estados a mantenerla informada de los faros;", &["information states>general-assembly "]),
        (
            Language::Russian,
            "просит Генерального секретаря представить Генеральной Ассамблее на ее девяносто второй сессии доклад о маяках;",
            &["report secretary-general>general-assembly 92"],
        ),
        (
            Language::Arabic,
            "يطلب إلى الأمين العام أن يقدم إلى الجمعية العامة في دورتها الثانية والتسعين تقريرا عن الفنارات؛",
            &["report secretary-general>general-assembly 92"],
        ),
        (
            Language::Spanish,
            "Alienta al Comité a que vele por los faros y a que en sus informes incluya información sobre las boyas;",
            &["information committee> in-reports"],
        ),
        (
            Language::Spanish,
            "Solicita al Comité que transmita al Consejo una lista de los faros de la reunión celebrada en el 92º período de sesiones;",
            &["other committee>council "],
        ),
        (
            Language::Spanish,
            "Solicita al Comité que celebre reuniones informativas y que los guardianes rindan cuentas;",
            &["briefing committee> "],
        ),
        (Language::Arabic, "يطلب إلى اللجنة أن تقدم إلى الجمعية تقريرا عن الفنارات؛", &["report committee>general-assembly "]),
    ] {
        assert_eq!(told(language, text), wanted, "{text}");
    }
}

#[test]
fn receivers_before_the_verb() {
    for (text, wanted) in [
        ("请秘书长向大会第九十二届会议提交一份关于灯塔的全面报告；", &["report secretary-general>general-assembly 92"][..]),
        ("请秘书长就浮标的情况，包括灯塔的情况，向大会第九十二届会议报告；", &["report secretary-general>general-assembly 92"]),
        (
            "请委员会向大会第九十二届会议和人权理事会第七十一届会议提交报告；",
            &["report committee>general-assembly 92", "report committee>human-rights-council 71"],
        ),
        (
            "请委员会向大会第九十一届和第九十二届会议报告灯塔情况；",
            &["report committee>general-assembly 91", "report committee>general-assembly 92"],
        ),
        ("请秘书长编写一份灯塔情况报告，提交大会第九十二届会议；", &["report secretary-general>general-assembly 92"]),
        ("请秘书长编写一份报告，并将报告提交大会第九十二届会议；", &["report secretary-general>general-assembly 92"]),
        ("请秘书长在2041年6月底前向大会报告灯塔情况；", &["report secretary-general>general-assembly 2041-06-30"]),
        (
            "请秘书长向大会提交一份报告，随后举行互动对话；",
            &["report secretary-general>general-assembly ", "dialogue secretary-general>general-assembly "],
        ),
        ("请秘书长在提交大会的下次报告中列入关于灯塔的资料；", &["information secretary-general>general-assembly in-reports"]),
        ("鼓励各国提供浮标、灯塔和信息；", &[]),
        ("欢迎秘书长的报告所述灯塔；", &[]),
    ] {
        assert_eq!(told(Language::Chinese, text), wanted, "{text}");
    }
}
