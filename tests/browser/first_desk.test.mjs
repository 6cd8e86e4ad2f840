// The first day in Chromium.
import { firstDesk } from './journeys/first_desk.mjs';
import { chromium } from './support/engines.mjs';

firstDesk(chromium);
