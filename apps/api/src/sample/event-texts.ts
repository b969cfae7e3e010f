/** What is written about an event of the sample. Only the last one happened; of it, the counts are those reported. */
export interface EventText {
  readonly series: string;
  readonly ordinal: number;
  readonly name: string;
  readonly purpose: string;
  readonly venue: string;
  /** First day, `YYYY-MM-DD`, and how many days it lasts. */
  readonly day: string;
  readonly days: number;
  readonly workshopGroups: number;
  readonly organizations: number;
  readonly participants: number;
  readonly sessions: readonly {
    readonly day: number;
    readonly title: string;
    readonly summary: string;
  }[];
  /** Answers to 「全体の評価」: 大変よかった, ややよかった, ふつう, やや不満, 不満. */
  readonly answers: readonly [number, number, number, number, number];
  readonly comments: readonly { readonly text: string; readonly isQuotable: boolean }[];
}

/** The choices of the question every event asks; the first two count as satisfied. */
export const EVALUATION = {
  question: '全体の評価',
  choices: ['大変よかった', 'ややよかった', 'ふつう', 'やや不満', '不満'],
  satisfied: 2,
} as const;

const SESSION_TALKS = [
  { day: 1, title: '講演', summary: '情報通信産業の動向と働き方' },
  { day: 1, title: '講話', summary: '組織の歴史と運動の基本' },
  { day: 1, title: 'グループワーク', summary: '班に分かれての討議と発表' },
] as const;

/** The event this project started from: 27 organizations, 51 participants, 10 groups, 48 of 51 satisfied. */
export const RISING_SESSION: EventText = {
  series: 'ICT Jライジングセッション',
  ordinal: 2,
  name: '2025 ICT Jライジングセッション',
  purpose: '次代を担う組合役員の育成と、組織をこえた交流',
  venue: 'TKPガーデンシティ御茶ノ水',
  day: '2025-12-14',
  days: 2,
  workshopGroups: 10,
  organizations: 27,
  participants: 51,
  sessions: [
    ...SESSION_TALKS,
    { day: 2, title: '特別講演', summary: '多様な仲間とつくる職場' },
    { day: 2, title: '意見交換', summary: '参加者が事前に寄せた質問をめぐって' },
  ],
  answers: [31, 17, 2, 1, 0],
  comments: [
    {
      text: '他の組合の取り組みを直接聞けて、自分の職場でもすぐに試したいと思った。',
      isQuotable: true,
    },
    { text: 'グループワークの時間がもう少し長いとよかった。', isQuotable: true },
    { text: '組織の歴史を知り、活動の意味を考え直す機会になった。', isQuotable: true },
    { text: '会場がやや寒かった。', isQuotable: false },
  ],
};

type Counts = Pick<
  EventText,
  'day' | 'workshopGroups' | 'organizations' | 'participants' | 'answers'
>;

function seminar(series: string, ordinal: number, counts: Counts): EventText {
  return {
    series,
    ordinal,
    name: `第${String(ordinal)}回${series}`,
    purpose: '組合活動の基礎を学び、交流を深める',
    venue: '全電通労働会館（東京都千代田区）',
    days: 1,
    sessions: SESSION_TALKS,
    comments: [{ text: '実務に役立つ内容だった。', isQuotable: true }],
    ...counts,
  };
}

/** Five earlier events, invented. */
export const EARLIER_EVENTS: readonly EventText[] = [
  seminar('組織拡大セミナー', 1, {
    day: '2022-10-22',
    workshopGroups: 6,
    organizations: 18,
    participants: 34,
    answers: [17, 12, 4, 1, 0],
  }),
  seminar('女性フォーラム', 1, {
    day: '2023-06-17',
    workshopGroups: 8,
    organizations: 22,
    participants: 41,
    answers: [22, 14, 4, 1, 0],
  }),
  seminar('組織拡大セミナー', 2, {
    day: '2023-10-21',
    workshopGroups: 7,
    organizations: 20,
    participants: 38,
    answers: [19, 13, 5, 0, 1],
  }),
  seminar('女性フォーラム', 2, {
    day: '2024-06-15',
    workshopGroups: 8,
    organizations: 24,
    participants: 44,
    answers: [25, 14, 3, 2, 0],
  }),
  {
    ...RISING_SESSION,
    ordinal: 1,
    name: '2024 ICT Jライジングセッション',
    day: '2024-12-08',
    workshopGroups: 9,
    organizations: 25,
    participants: 46,
    answers: [24, 17, 4, 1, 0],
    comments: [{ text: '同世代の役員と知り合えた。', isQuotable: true }],
  },
];
