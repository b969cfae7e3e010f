import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** How many members by a period, of the federation or a part of it. */
@Entity()
export class Target {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  readonly id!: number;

  @Column({ type: 'text' })
  scopeKind!: string;

  @Column({ type: 'text', nullable: true })
  scopeCode!: string | null;

  @Column({ type: 'date' })
  period!: string;

  @Column({ type: 'int' })
  members!: number;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @Column({
    type: 'tstzrange',
    default: () => `tstzrange(clock_timestamp(), NULL::timestamp with time zone)`,
  })
  recorded!: string;

  @Column({ type: 'int' })
  recordedBy!: number;
}
