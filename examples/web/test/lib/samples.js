// One invented resolution in six languages: two recitals, two paragraphs, the second with two items.

const common = (words) => ({ preambulars: 2, operatives: 2, subparagraphs: 2, ...words });

export const LANGUAGES = {
  en: common({
    title: "Lamps of small piers",
    lead: "Decides",
    text: `90/415. Lamps of small piers

The General Assembly,

Recalling its resolution 88/119 of 6 December 2033 on tide tables,

Noting that many lamps are lit by hand,

1. Decides to establish a register of lamps;

2. Requests the Secretary-General:

(a) To count the lamps;

(b) To report to the General Assembly at its ninety-second session.

60th plenary meeting
4 December 2035
`,
  }),
  fr: common({
    title: "Lanternes des petites jetées",
    lead: "Décide",
    text: `90/415. Lanternes des petites jetées

L’Assemblée générale,

Rappelant sa résolution 88/119 du 6 décembre 2033 sur les tables des marées,

Notant que de nombreuses lanternes sont allumées à la main,

1. Décide de créer un registre des lanternes ;

2. Prie le Secrétaire général :

a) De compter les lanternes ;

b) De lui faire rapport à sa quatre-vingt-douzième session.

60e séance plénière
4 décembre 2035
`,
  }),
  es: common({
    title: "Faroles de los muelles pequeños",
    lead: "Decide",
    text: `90/415. Faroles de los muelles pequeños

La Asamblea General,

Recordando su resolución 88/119, de 6 de diciembre de 2033, sobre las tablas de mareas,

Observando que muchos faroles se encienden a mano,

1. Decide establecer un registro de faroles;

2. Solicita al Secretario General:

a) Que cuente los faroles;

b) Que le presente un informe en su nonagésimo segundo período de sesiones.

60ª sesión plenaria
4 de diciembre de 2035
`,
  }),
  ru: common({
    title: "Фонари малых причалов",
    lead: "постановляет",
    text: `90/415. Фонари малых причалов

Генеральная Ассамблея,

ссылаясь на свою резолюцию 88/119 от 6 декабря 2033 года о таблицах приливов,

отмечая, что многие фонари зажигаются вручную,

1. постановляет учредить реестр фонарей;

2. просит Генерального секретаря:

a) пересчитать фонари;

b) представить ей доклад на ее девяносто второй сессии.

60-е пленарное заседание
4 декабря 2035 года
`,
  }),
  ar: common({
    title: "مصابيح الأرصفة الصغيرة",
    lead: "تقرر",
    text: `90/415. مصابيح الأرصفة الصغيرة

إن الجمعية العامة،

إذ تشير إلى قرارها 88/119 المؤرخ 6 كانون الأول/ديسمبر 2033 بشأن جداول المد والجزر،

وإذ تلاحظ أن مصابيح كثيرة تضاء باليد،

1 - تقرر إنشاء سجل للمصابيح؛

2 - تطلب إلى الأمين العام:

(أ) أن يعد المصابيح؛

(ب) أن يقدم إليها تقريرا في دورتها الثانية والتسعين.

الجلسة العامة 60
4 كانون الأول/ديسمبر 2035
`,
  }),
  zh: common({
    title: "小码头的灯",
    lead: "决定",
    text: `90/415. 小码头的灯

大会，

回顾其2033年12月6日关于潮汐表的第88/119号决议，

注意到许多灯由人手点亮，

1. 决定设立灯具登记册；

2. 请秘书长：

(a) 清点灯具；

(b) 向大会第九十二届会议提出报告。

2035年12月4日
第60次全体会议
`,
  }),
};

/** A volume of so many resolutions, of sessions with five hundred each. */
export function volume(length) {
  return Array.from({ length }, (_, index) => one(91 + Math.floor(index / 500), (index % 500) + 1)).join("");
}

const one = (session, number) => `${session}/${number}. Lamps of pier ${number}

The General Assembly,

Recalling its resolution 90/${number} of 4 December 2035,

1. Decides to count the lamps of pier ${number};

2. Requests the Secretary-General to report to the General Assembly at its ninety-third session.

60th plenary meeting
4 December 2036

`;
