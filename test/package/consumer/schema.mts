import plan from 'costshare/schema/plan.schema.json' with { type: 'json' };
import scenario from 'costshare/schema/scenario.schema.json' with { type: 'json' };

export const schemas: readonly object[] = [plan, scenario];
