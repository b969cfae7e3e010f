/** What says that a person did not answer, or answered something the ledger does not part. */
export const NOT_ANSWERED =
  '未回答 無回答 不明 その他 他 回答なし 答えたくない 区分なし 内訳不明 内訳なし 未記入 notanswered unknown unspecified other others n/a na';
