import { Controller } from '@nestjs/common';
import { parsePeriod } from '@soshiki/base';
import { campaigns, type CampaignBoard } from '@soshiki/contracts';
import { Input, Operation, type InputOf } from '../http/operation';
import { SignedIn, type Principal } from '../identity/principal';
import { StatusBoard } from './status-board';

/** The status board over HTTP. */
@Controller()
export class BoardController {
  constructor(private readonly board: StatusBoard) {}

  @Operation(campaigns.board)
  read(
    @SignedIn() principal: Principal,
    @Input() { params, query }: InputOf<typeof campaigns.board>,
  ): Promise<CampaignBoard> {
    const { industry, block, prefecture, ...rest } = query;
    return this.board.read(principal, {
      ...rest,
      period: parsePeriod(params.period),
      filters: { industry, block, prefecture },
    });
  }
}
