import { Controller } from '@nestjs/common';
import { parsePeriod } from '@soshiki/base';
import { entry, type EntryOutcome, type EntrySheetData } from '@soshiki/contracts';
import type { Language } from '../../http/language';
import { Input, Operation, type InputOf } from '../../http/operation';
import { Wishes, type RequestWishes } from '../../http/wishes';
import { SignedIn, type Principal } from '../../identity/principal';
import { EntryDesk, type EntryResult } from './entry-desk';

/** The entry grid over HTTP. */
@Controller()
export class EntryController {
  constructor(private readonly desk: EntryDesk) {}

  @Operation(entry.sheet)
  sheet(
    @SignedIn() principal: Principal,
    @Input() { params }: InputOf<typeof entry.sheet>,
  ): Promise<EntrySheetData> {
    return this.desk.sheet(principal, parsePeriod(params.period));
  }

  @Operation(entry.save)
  async save(
    @SignedIn() principal: Principal,
    @Input() { params, body }: InputOf<typeof entry.save>,
    @Wishes() { once, language }: RequestWishes,
  ): Promise<EntryOutcome> {
    const period = parsePeriod(params.period);
    return toldIn(language, await this.desk.save(principal, { period, once, ...body }));
  }

  @Operation(entry.submit)
  async submit(
    @SignedIn() principal: Principal,
    @Input() { params, body }: InputOf<typeof entry.submit>,
    @Wishes() { once, language }: RequestWishes,
  ): Promise<EntryOutcome> {
    const period = parsePeriod(params.period);
    return toldIn(language, await this.desk.submit(principal, { period, once, ...body }));
  }
}

function toldIn(language: Language, { written, refused }: EntryResult): EntryOutcome {
  return {
    written: [...written],
    refused: refused.map(({ messages, ...row }) => ({
      ...row,
      messages: messages.map((message) => message[language]),
    })),
  };
}
