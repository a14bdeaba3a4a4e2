import type { Span } from '../../krav/days/window.ts';
import { kravCompiler } from '../../krav/definition/compile.ts';
import type { Krav } from '../../krav/definition/krav.ts';
import type { KravContext } from '../../krav/evaluate/context.ts';
import { proveCount } from '../../krav/proof/count-proof.ts';
import { proveEvents } from '../../krav/proof/event-proof.ts';
import type { KravProof } from '../../krav/proof/proof.ts';
import { livesOn } from '../../life/lives.ts';
import type { Register } from '../../register/register.ts';
import type { Envelope } from '../document/envelope.ts';
import { proofJson } from './json.ts';
import { CannotProve, type Sources } from './lines.ts';
import { type Unprovable, unprovable } from './unprovable.ts';

/** A certificate as JSON, or why there is none. */
export type Certificate =
  | { readonly kind: 'certificate'; readonly json: string }
  | { readonly kind: 'none'; readonly why: Unprovable };

/** Takes a krav as it is known on the day asked about, and how many days ahead of it are looked at. */
export function certificateOf(
  krav: Krav,
  register: Register,
  sources: Sources,
  { envelope, horizonDays }: { readonly envelope: Envelope } & Pick<Span, 'horizonDays'>,
): Certificate {
  const { asOf } = envelope;
  const span = { from: null, to: null, horizonDays };
  const compiled = kravCompiler(register)(krav);
  const lives = livesOn(register, asOf);
  const context: KravContext = { register, asOf, span, lives, supposed: [] };
  switch (compiled.form) {
    case 'antall':
      return ofProof(proveCount(compiled, context), register, sources, envelope);
    case 'hendelser':
      return ofProof(proveEvents(compiled, context), register, sources, envelope);
    case 'vilkar':
      return none({ kind: 'form', form: compiled.form });
  }
}

function ofProof(
  proof: KravProof | null,
  register: Register,
  sources: Sources,
  envelope: Envelope,
): Certificate {
  if (proof === null) return none({ kind: 'no-type' });
  const why = unprovable(proof);
  if (why !== null) return none(why);
  try {
    return { kind: 'certificate', json: proofJson(proof, register, sources, envelope) };
  } catch (fault) {
    if (fault instanceof CannotProve) return none(fault.why);
    throw fault;
  }
}

function none(why: Unprovable): Certificate {
  return { kind: 'none', why };
}
