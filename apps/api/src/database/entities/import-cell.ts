import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One number of a file that was read in, and what it counts. */
@Entity()
export class ImportCell {
  @PrimaryColumn({ type: 'uuid' })
  importId!: string;

  @PrimaryColumn({ type: 'int' })
  sourceRow!: number;

  @PrimaryColumn({ type: 'int' })
  sourceColumn!: number;

  @Column({ type: 'int' })
  unionId!: number;

  @Column({ type: 'date' })
  period!: string;

  @Column({ type: 'text' })
  prefectureCode!: string;

  @Column({ type: 'text' })
  gender!: string;

  @Column({ type: 'text' })
  employment!: string;

  @Column({ type: 'int' })
  members!: number;
}
