import type { ChangeArguments } from './codes/change.ts';
import type { ClockArguments } from './codes/clock.ts';
import type { ExpressionArguments } from './codes/expression.ts';
import type { FileArguments } from './codes/file.ts';
import type { KravArguments } from './codes/krav.ts';
import type { KravChangeArguments } from './codes/krav-change.ts';
import type { LifeArguments } from './codes/life.ts';
import type { LogArguments } from './codes/log.ts';
import type { PostArguments } from './codes/post.ts';
import type { PrivacyArguments } from './codes/privacy.ts';
import type { RefArguments } from './codes/ref.ts';
import type { RegisterArguments } from './codes/register.ts';
import type { RuleChangesArguments } from './codes/rule-change.ts';
import type { RulesArguments } from './codes/rules.ts';
import type { SchemaArguments } from './codes/schema.ts';
import type { YamlArguments } from './codes/yaml.ts';

/** Every code with the arguments its texts take. */
export type FindingArguments = FileArguments &
  YamlArguments &
  PostArguments &
  LifeArguments &
  LogArguments &
  RefArguments &
  PrivacyArguments &
  KravArguments &
  KravChangeArguments &
  ExpressionArguments &
  ChangeArguments &
  RegisterArguments &
  ClockArguments &
  RuleChangesArguments &
  RulesArguments &
  SchemaArguments;
