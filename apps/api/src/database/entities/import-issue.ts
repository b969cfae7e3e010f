import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { ImportFile } from './import-file';

/** Something found in a file that was read in. */
@Entity()
export class ImportIssue {
  @PrimaryColumn({ type: 'uuid' })
  importId!: string;

  @ManyToOne(() => ImportFile)
  @JoinColumn({ name: 'import_id', referencedColumnName: 'id' })
  file?: ImportFile;

  @PrimaryColumn({ type: 'int' })
  place!: number;

  @Column({ type: 'int', nullable: true })
  sourceRow!: number | null;

  @Column({ type: 'int', nullable: true })
  sourceColumn!: number | null;

  @Column({ type: 'text' })
  severity!: 'error' | 'warning';

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  messageJa!: string;

  @Column({ type: 'text' })
  messageEn!: string;

  @Column({ type: 'text', nullable: true })
  found!: string | null;
}
