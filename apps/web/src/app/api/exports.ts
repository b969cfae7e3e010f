import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { type Route, exports } from '@soshiki/contracts';
import { firstValueFrom } from 'rxjs';
import type { z } from 'zod';
import { ApiClient, type RouteAnswer, type RouteRequest, paramsOf, pathOf } from './api-client';

/** A table as it is shown, with the facts that its file says about it. */
export type ShownTable = z.input<typeof exports.table.body>;

/** A character that Shift_JIS (CP932) has none for. */
export type UnmappableCharacter = RouteAnswer<typeof exports.unmappable>['characters'][number];

/** A file that the server made. */
export interface ReceivedFile {
  readonly name: string;
  readonly content: Blob;
}

/** Has the server make files. */
@Injectable({ providedIn: 'root' })
export class ExportClerk {
  private readonly http = inject(HttpClient);
  private readonly api = inject(ApiClient);

  /** The file that `route` answers, under the name it gives it. @throws HttpErrorResponse when refused. */
  async file<R extends Route>(route: R, request: RouteRequest<R>): Promise<ReceivedFile> {
    try {
      const response = await firstValueFrom(
        this.http.request(route.method, pathOf(route, request.params), {
          params: paramsOf(request.query),
          body: request.body ?? null,
          observe: 'response',
          responseType: 'blob',
        }),
      );
      const name = nameIn(response.headers.get('content-disposition'));
      return { name, content: response.body ?? new Blob([]) };
    } catch (error: unknown) {
      throw await readable(error);
    }
  }

  /** Characters among `texts` that Shift_JIS has none for, with where they stand. */
  async unmappable(texts: readonly string[]): Promise<readonly UnmappableCharacter[]> {
    const body = { texts: [...texts] };
    return (await this.api.send(exports.unmappable, { body })).characters;
  }
}

function nameIn(disposition: string | null): string {
  return /filename="?([\w.-]+)"?/.exec(disposition ?? '')?.[1] ?? 'soshiki';
}

/** Asked for a file, the browser keeps a refusal as one too: its text is what it says. */
async function readable(error: unknown): Promise<unknown> {
  if (!(error instanceof HttpErrorResponse) || !(error.error instanceof Blob)) return error;
  const { status, url, headers } = error;
  const text = await error.error.text();
  return new HttpErrorResponse({ status, headers, error: text, ...(url === null ? {} : { url }) });
}
