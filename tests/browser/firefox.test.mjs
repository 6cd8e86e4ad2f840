// The first day in Firefox.
import { firstDesk } from './journeys/first_desk.mjs';
import { firefox } from './support/engines.mjs';

firstDesk(firefox);
