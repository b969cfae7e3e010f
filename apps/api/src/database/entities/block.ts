import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A block (ブロック) of prefectures by its code. */
@Entity()
export class Block {
  @PrimaryColumn({ type: 'text' })
  code!: string;

  @Column({ type: 'smallint' })
  position!: number;
}
