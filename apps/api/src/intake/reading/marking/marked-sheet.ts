import type { MarkingOrder } from '../reading-order';
export async function markedWorkbook(task: {
  file: string;
  format: string;
  order: MarkingOrder;
  target: string;
}): Promise<unknown> {
  return task;
}
