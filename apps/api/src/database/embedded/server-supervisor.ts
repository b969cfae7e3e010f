import { setTimeout as sleep } from 'node:timers/promises';
import type { Report } from '../report';
import type { DataFolder } from './data-folder';
import { stopPostmaster } from './postmaster';
import type { ServerBinaries } from './server-binaries';
import { type StartedPostmaster, startPostmaster } from './start-postmaster';

const MOST_RESTARTS = 5;
const CALM_MS = 60_000;

/** Keeps one server running until told to stop: a server that is killed is started again on its port,
 *  where the connection pools find it. After five restarts without a calm minute it gives up. */
export class ServerSupervisor {
  #isStopping = false;
  #restarts = 0;
  #startedAt = Date.now();

  private constructor(
    private readonly folder: DataFolder,
    private readonly start: { binaries: ServerBinaries; isDurable: boolean; report: Report },
    private postmaster: StartedPostmaster,
  ) {
    this.#watch();
  }

  /** Starts the server. @throws StartupError as `startPostmaster`. */
  static async begin(
    folder: DataFolder,
    start: { binaries: ServerBinaries; isDurable: boolean; report: Report },
  ): Promise<ServerSupervisor> {
    return new ServerSupervisor(folder, start, await startPostmaster(folder, start));
  }

  get port(): number {
    return this.postmaster.port;
  }

  /** Process number of the server. */
  get pid(): number {
    return this.postmaster.child.pid ?? 0;
  }

  /** Ends the server in order; resolves when its process is gone. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    await stopPostmaster(this.pid, this.folder, this.start.binaries.pgCtl);
  }

  #watch(): void {
    this.postmaster.child.once('exit', () => {
      if (!this.#isStopping) {
        void this.#restart();
      }
    });
  }

  async #restart(): Promise<void> {
    this.#restarts = Date.now() - this.#startedAt > CALM_MS ? 1 : this.#restarts + 1;
    if (this.#restarts > MOST_RESTARTS) {
      this.start.report('データベースが繰り返し止まります / the database keeps stopping: gave up');
      return;
    }
    this.start.report('データベースが止まったので再び起動します / restarting the database');
    try {
      await sleep(100);
      this.postmaster = await startPostmaster(this.folder, this.start);
      this.#startedAt = Date.now();
      this.#watch();
      if (this.#isStopping) {
        await this.stop();
      }
    } catch (error) {
      this.start.report(error instanceof Error ? error.message : String(error));
    }
  }
}
