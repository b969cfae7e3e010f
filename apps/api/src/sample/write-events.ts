import type { ClientBase } from 'pg';
import { copyRows } from './copy-rows';
import { EVALUATION } from './event-texts';
import type { EventRow } from './events';

/** Writes the events with sessions, participations, the one question and the comments. */
export async function writeEvents(client: ClientBase, events: readonly EventRow[]): Promise<void> {
  const columns = [
    ...['id', 'series', 'ordinal', 'name', 'purpose', 'starts_at', 'ends_at', 'venue'],
    ...['workshop_groups', 'created_at', 'created_by'],
  ];
  const rows = events.map((event) => [
    ...[event.id, event.series, event.ordinal, event.name, event.purpose],
    ...[event.startsAt, event.endsAt, event.venue],
    ...[event.workshopGroups, event.createdAt, event.createdBy],
  ]);
  await copyRows(client, { table: 'event', columns }, rows);
  await writeSessions(client, events);
  await copyRows(
    client,
    { table: 'event_participation', columns: ['event_id', 'union_id', 'participants'] },
    events.flatMap(({ id, participations }) =>
      participations.map(({ unionId, participants }) => [id, unionId, participants]),
    ),
  );
  await writeSurveys(client, events);
}

async function writeSessions(client: ClientBase, events: readonly EventRow[]): Promise<void> {
  await copyRows(
    client,
    { table: 'event_session', columns: ['event_id', 'position', 'day', 'title', 'summary'] },
    events.flatMap(({ id, sessions }) =>
      sessions.map(({ day, title, summary }, index) => [id, index + 1, day, title, summary]),
    ),
  );
}

/** A question has the id of its event: each event asks one. */
async function writeSurveys(client: ClientBase, events: readonly EventRow[]): Promise<void> {
  await copyRows(
    client,
    { table: 'event_question', columns: ['id', 'event_id', 'position', 'text'] },
    events.map(({ id }) => [id, id, 1, EVALUATION.question]),
  );
  await copyRows(
    client,
    {
      table: 'event_choice',
      columns: ['question_id', 'position', 'label', 'is_satisfied', 'answers'],
    },
    events.flatMap(({ id, answers }) =>
      EVALUATION.choices.map((label, index) => [
        ...[id, index + 1, label, index < EVALUATION.satisfied, answers[index] ?? 0],
      ]),
    ),
  );
  await copyRows(
    client,
    { table: 'event_comment', columns: ['event_id', 'text', 'is_quotable'] },
    events.flatMap(({ id, comments }) =>
      comments.map(({ text, isQuotable }) => [id, text, isQuotable]),
    ),
  );
}
