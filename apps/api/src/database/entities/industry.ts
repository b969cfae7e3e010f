import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An industry (加盟業種) by its code. */
@Entity()
export class Industry {
  @PrimaryColumn({ type: 'text' })
  code!: string;

  @Column({ type: 'smallint' })
  position!: number;
}
