import type { Span } from '../../krav/days/window.ts';
import { kravCompiler } from '../../krav/definition/compile.ts';
import type { Krav } from '../../krav/definition/krav.ts';
import { type CountProof, proveCount } from '../../krav/proof/count-proof.ts';
import { livesOn } from '../../life/lives.ts';
import type { Register } from '../../register/register.ts';
import type { Envelope } from '../document/envelope.ts';
import { proofJson } from './json.ts';
import { CannotProve, type Sources } from './life-places.ts';
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
  switch (compiled.form) {
    case 'antall': {
      const context = { register, asOf, span, lives: livesOn(register, asOf), supposed: [] };
      return ofProof(proveCount(compiled, context), register, sources, envelope);
    }
    case 'hendelser':
    case 'vilkar':
      return none({ kind: 'form', form: compiled.form });
  }
}

function ofProof(
  proof: CountProof | null,
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
