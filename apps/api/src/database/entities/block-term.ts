import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { Block } from './block';

/** What a block was called over a span. */
@Entity()
export class BlockTerm {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'ALWAYS' })
  readonly id!: number;

  @Column({ type: 'text' })
  blockCode!: string;

  @ManyToOne(() => Block)
  @JoinColumn({ name: 'block_code', referencedColumnName: 'code' })
  block?: Block;

  @Column({ type: 'text' })
  nameJa!: string;

  @Column({ type: 'text' })
  nameEn!: string;

  @Column({ type: 'daterange' })
  valid!: string;

  @Column({
    type: 'tstzrange',
    default: () => `tstzrange(clock_timestamp(), NULL::timestamp with time zone)`,
  })
  recorded!: string;
}
