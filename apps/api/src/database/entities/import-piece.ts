import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { ImportFile } from './import-file';

/** A piece of the bytes of a file that was read in. */
@Entity()
export class ImportPiece {
  @PrimaryColumn({ type: 'uuid' })
  importId!: string;

  @ManyToOne(() => ImportFile)
  @JoinColumn({ name: 'import_id', referencedColumnName: 'id' })
  file?: ImportFile;

  @PrimaryColumn({ type: 'int' })
  place!: number;

  @Column({ type: 'bytea' })
  content!: Buffer;
}
