// @ts-check
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { countJest, countPlaywright, countStep } from './counts.mjs';
import { capture, isStopping } from './processes.mjs';

/**
 * @typedef {import('./steps.mjs').Step} Step
 * @typedef {import('./counts.mjs').Count} Count
 * @typedef {{ name: string, count: Count, output: string }} Outcome
 */

/**
 * Runs steps one after the other, to the end whatever fails, and tells of each when it is done.
 * @param {Step[]} steps
 * @returns {Promise<Outcome[]>}
 */
export async function runSteps(steps) {
  /** @type {Outcome[]} */
  const outcomes = [];
  for (const step of steps) {
    if (isStopping()) break;
    outcomes.push(await runStep(step));
  }
  return outcomes;
}

/**
 * @param {Step} step
 * @returns {Promise<Outcome>}
 */
async function runStep(step) {
  const startedAt = Date.now();
  if (step.report !== undefined) {
    rmSync(step.report.file, { force: true });
    mkdirSync(dirname(step.report.file), { recursive: true });
  }
  const { code, output } = await runCommands(step.commands);
  const count = countStep({ code, tests: readCount(step.report) });
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  tell(step.name, count, seconds);
  if (count.failed > 0) process.stdout.write(`${output.trimEnd()}\n\n`);
  return { name: step.name, count, output };
}

/**
 * @param {Step['commands']} commands
 * @returns {Promise<{ code: number, output: string }>} of the first that failed, else of the last
 */
async function runCommands(commands) {
  let last = { code: 0, output: '' };
  for (const { args, env = {} } of commands) {
    last = await capture({ command: process.execPath, args, env });
    if (last.code !== 0) return last;
  }
  return last;
}

/**
 * @param {Step['report']} report
 * @returns {Count | null} null for a step that counts as one test itself
 */
function readCount(report) {
  if (report === undefined) return null;
  if (!existsSync(report.file)) return { passed: 0, failed: 1 };
  const content = JSON.parse(readFileSync(report.file, 'utf8'));
  return report.kind === 'jest' ? countJest(content) : countPlaywright(content);
}

/**
 * @param {string} name
 * @param {Count} count
 * @param {string} seconds
 */
function tell(name, { passed, failed }, seconds) {
  const mark = failed === 0 ? '✓' : '✗';
  const figures = `${passed} passed${failed === 0 ? '' : `, ${failed} failed`}`;
  process.stdout.write(`${mark} ${name.padEnd(18)} ${seconds.padStart(6)} s  ${figures}\n`);
}
