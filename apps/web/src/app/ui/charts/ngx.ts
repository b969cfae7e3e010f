/** What ngx-charts reports of a bar or cell that was pressed. */
export interface NgxSelection {
  readonly name: string;
  readonly value: number | string;
  readonly series?: string;
}
