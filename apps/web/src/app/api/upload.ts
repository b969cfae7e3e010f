import { HttpErrorResponse } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { Route } from '@soshiki/contracts';
import { Language } from '../language/language';
import { type RouteAnswer, type RouteQuery, paramsOf, pathOf } from './api-client';

/** A file on its way. */
export interface Parcel<R extends Route> {
  readonly file: File;
  readonly query: RouteQuery<R>;
  /** Told how much of the file has been sent, from 0 to 1; at 1 the server begins to read. */
  readonly onSent: (fraction: number) => void;
  /** Ends it before the server has answered. */
  readonly signal: AbortSignal;
}

/** Brings files to the server. A request of its own kind: only XMLHttpRequest tells how much has been sent. */
@Injectable({ providedIn: 'root' })
export class FileCourier {
  private readonly language = inject(Language);

  /** The answer of `route`, checked against its contract.
   *  @throws HttpErrorResponse when refused or not reached, `AbortError` when ended by `signal`. */
  async carry<R extends Route>(route: R, parcel: Parcel<R>): Promise<RouteAnswer<R>> {
    const query = paramsOf(parcel.query).toString();
    const url = `${pathOf(route)}?${query}`;
    const answer = await this.sent(url, parcel);
    return route.response?.parse(JSON.parse(answer)) as RouteAnswer<R>;
  }

  private async sent<R extends Route>(url: string, parcel: Parcel<R>): Promise<string> {
    const request = new XMLHttpRequest();
    const ended = new Promise((resolve) => request.addEventListener('loadend', resolve));
    request.upload.onprogress = ({ loaded, total }) =>
      parcel.onSent(total > 0 ? loaded / total : 0);
    request.upload.onload = () => parcel.onSent(1);
    parcel.signal.addEventListener('abort', () => request.abort());
    request.open('POST', url);
    request.setRequestHeader('Accept-Language', this.language.code());
    request.send(formOf(parcel.file));
    await ended;
    parcel.signal.throwIfAborted();
    if (isGood(request)) return request.responseText;
    throw refusal(request, url);
  }
}

function formOf(file: File): FormData {
  const form = new FormData();
  form.set('file', file, file.name);
  return form;
}

function isGood({ status }: XMLHttpRequest): boolean {
  return status >= 200 && status < 300;
}

/** What HttpClient would throw, so that it is read as every other refusal. */
function refusal({ status, responseText }: XMLHttpRequest, url: string): unknown {
  return new HttpErrorResponse({ status, url, error: responseText });
}
