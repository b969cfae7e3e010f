import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { Block } from './block';
import { Prefecture } from './prefecture';

/** That a prefecture belonged to a block over a span. */
@Entity()
export class BlockPrefecture {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'ALWAYS' })
  readonly id!: number;

  @Column({ type: 'text' })
  blockCode!: string;

  @ManyToOne(() => Block)
  @JoinColumn({ name: 'block_code', referencedColumnName: 'code' })
  block?: Block;

  @Column({ type: 'text' })
  prefectureCode!: string;

  @ManyToOne(() => Prefecture)
  @JoinColumn({ name: 'prefecture_code', referencedColumnName: 'code' })
  prefecture?: Prefecture;

  @Column({ type: 'daterange' })
  valid!: string;

  @Column({
    type: 'tstzrange',
    default: () => `tstzrange(clock_timestamp(), NULL::timestamp with time zone)`,
  })
  recorded!: string;
}
