import type { ProblemCode } from '@soshiki/contracts';
import type { Bilingual } from './domain-error';

/** What each refusal is called. The sentence on the single case is its `detail`. */
export const PROBLEM_TITLES: Readonly<Record<ProblemCode, Bilingual>> = {
  malformed: { ja: 'リクエストの内容に誤りがあります', en: 'The request is malformed' },
  'not-signed-in': { ja: 'サインインしてください', en: 'Please sign in' },
  'sign-in-failed': {
    ja: 'メールアドレスまたはパスワードが違います',
    en: 'The e-mail address or the password is wrong',
  },
  'not-allowed': { ja: 'この操作をする権限がありません', en: 'You may not do this' },
  'cross-site': {
    ja: '他のサイトからの操作は受け付けません',
    en: 'Requests from other sites are refused',
  },
  'not-found': { ja: '見つかりません', en: 'Not found' },
  'method-not-allowed': {
    ja: 'このアドレスではその操作はできません',
    en: 'This address does not take that method',
  },
  conflict: { ja: '他の変更と重なりました', en: 'It conflicts with another change' },
  stale: { ja: '表示した後に変更されています', en: 'It was changed since you read it' },
  'too-large': { ja: 'データが大きすぎます', en: 'The request is too large' },
  'wrong-media-type': {
    ja: 'この種類のデータは受け付けません',
    en: 'This kind of content is not taken',
  },
  refused: { ja: '規則により受け付けられません', en: 'Refused by a rule' },
  'precondition-missing': {
    ja: 'If-Match ヘッダーが必要です',
    en: 'The If-Match header is missing',
  },
  'too-many': {
    ja: '回数が多すぎます。しばらく待ってからやり直してください',
    en: 'Too many requests: wait a while and try again',
  },
  internal: { ja: 'サーバーで問題が起きました', en: 'Something went wrong on the server' },
  busy: {
    ja: '混み合っています。しばらく待ってからやり直してください',
    en: 'The server is busy: wait a while and try again',
  },
};
