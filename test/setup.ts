import fc from 'fast-check';
import { startFromSmallProcess } from './small-parent.ts';

// The same runs every time and everywhere; a campaign gives another seed.
fc.configureGlobal({ seed: Number(process.env['BAERUM_INNOV_SEED'] ?? 20261123) });
startFromSmallProcess();
