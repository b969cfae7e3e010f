import { config } from 'zod/v4/core';

// Where it may, zod compiles its checks with `new Function`, and finds out whether it may by trying. Our
// Content-Security-Policy refuses, and every try is a breach. Built as a script of its own before the application:
// schemas try as soon as they are made.
config({ jitless: true });
