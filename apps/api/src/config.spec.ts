import { describe, expect, it } from '@jest/globals';
import { type Machine, parseConfig } from './config';

const person: Machine = { uid: 1000, home: '/home/hanako', isHomePrivate: true };
const root: Machine = { uid: 0, home: '/root', isHomePrivate: true };

describe('the configuration', () => {
  it('has a default for everything', () => {
    expect(parseConfig({}, person)).toEqual({
      database: { kind: 'embedded', dataDir: '/home/hanako/.local/share/soshiki' },
      dataDir: '/home/hanako/.local/share/soshiki',
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://127.0.0.1:3000',
      mail: undefined,
      logLevel: 'info',
      trustProxy: false,
    });
  });

  it('keeps the data of root out of a private home, where PostgreSQL could not reach it', () => {
    expect(parseConfig({}, root).dataDir).toBe('/var/lib/soshiki');
    expect(parseConfig({}, { ...root, isHomePrivate: false }).dataDir).toBe(
      '/root/.local/share/soshiki',
    );
    expect(parseConfig({ DATA_DIR: '/root/データ 置場' }, root).dataDir).toBe('/root/データ 置場');
  });

  it('follows XDG_DATA_HOME', () => {
    expect(parseConfig({ XDG_DATA_HOME: '/srv/data' }, person).dataDir).toBe('/srv/data/soshiki');
  });

  it('takes an empty variable as absent', () => {
    expect(parseConfig({ DATABASE_URL: '', PORT: '' }, person).database.kind).toBe('embedded');
  });

  it('uses the server that DATABASE_URL names', () => {
    const url = 'postgresql://admin:secret@db.example.jp:5432/soshiki?sslmode=require';
    expect(parseConfig({ DATABASE_URL: url }, person).database).toMatchObject({ kind: 'url', url });
  });

  it('tells all that is wrong in one line', () => {
    const wrong = {
      DATABASE_URL: 'mysql://x',
      PORT: '70000',
      PUBLIC_URL: 'soshiki.example.jp',
      LOG_LEVEL: 'loud',
      TRUST_PROXY: 'perhaps',
      SMTP_FROM: 'nobody',
    };
    expect(() => parseConfig(wrong, person)).toThrow(
      /^(?=.*DATABASE_URL)(?=.*PORT)(?=.*PUBLIC_URL)(?=.*LOG_LEVEL)(?=.*TRUST_PROXY)(?=.*SMTP_FROM)[^\n]*$/,
    );
  });

  it('never repeats what a variable holds, for it may be a password', () => {
    expect(() => parseConfig({ DATABASE_URL: 'mysql://x:hunter2@y' }, person)).toThrow(
      /^(?=.*DATABASE_URL)(?!.*hunter2)/s,
    );
  });

  it('lists the proxies it trusts', () => {
    expect(parseConfig({ TRUST_PROXY: '10.0.0.1, 10.0.0.2' }, person).trustProxy).toEqual([
      '10.0.0.1',
      '10.0.0.2',
    ]);
    expect(parseConfig({ TRUST_PROXY: 'true' }, person).trustProxy).toBe(true);
  });

  it('offers an address that a browser can open', () => {
    expect(parseConfig({ HOST: '0.0.0.0', PORT: '8080' }, person).publicUrl).toBe(
      'http://127.0.0.1:8080',
    );
    expect(parseConfig({ HOST: '::1' }, person).publicUrl).toBe('http://[::1]:3000');
    expect(parseConfig({ PUBLIC_URL: 'https://soshiki.example.jp/' }, person).publicUrl).toBe(
      'https://soshiki.example.jp',
    );
  });

  it('sends letters where there is a mail server, from an address that can be answered for', () => {
    const mail = (more: Record<string, string>) =>
      parseConfig({ SMTP_URL: 'smtp://mail.example.jp', ...more }, person).mail;
    expect(mail({})).toEqual({
      url: 'smtp://mail.example.jp',
      from: 'soshiki@localhost',
      retrySeconds: 300,
    });
    expect(mail({ PUBLIC_URL: 'https://soshiki.example.jp' })?.from).toBe(
      'soshiki@soshiki.example.jp',
    );
    expect(mail({ SMTP_URL: 'smtps://post%40example.jp:secret@mail.example.jp' })?.from).toBe(
      'post@example.jp',
    );
    expect(mail({ SMTP_FROM: 'honbu@example.jp', SMTP_RETRY_SECONDS: '60' })).toMatchObject({
      from: 'honbu@example.jp',
      retrySeconds: 60,
    });
  });
});
