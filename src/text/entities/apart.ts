import type { EntityType } from '../../schemas/entity.ts'
import { nameKey } from '../gazetteer/name-key.ts'
import type { Form } from './forms.ts'
import type { Name } from './names.ts'
import { partOwner, partTown, type Owner } from './owned-bodies.ts'

interface Told {
  readonly type: EntityType
  readonly owner: Owner | undefined
  /** What kind of place the words beside it make it. */
  readonly told: 'area' | 'settlement' | undefined
}

/**
 * The form of a name that others share. A body that every country has is one with those of the same country only, and a
 * region is not the city of its name; where the text does not tell, the nearest is meant.
 */
export function apart(form: Form, name: Name, { type, owner, told }: Told): Form {
  if (type === 'place' && told) return apartBy(form, told, form.key)
  return type === 'organization' ? bodyForm(form, name, owner) : form
}

function bodyForm(form: Form, name: Name, owner: Owner | undefined): Form {
  if (owner) return apartBy(form, owner.country ?? nameKey(owner.name), name.key)
  const owned = partOwner(name)
  if (owned) return apartBy(form, owned.country, owned.words.join(' '))
  const local = partTown(name)
  return local ? apartBy(form, local.town, local.words.join(' ')) : form
}

function apartBy(form: Form, by: string, plain: string): Form {
  const key = `${by}|${plain}`
  return {
    ...form,
    key,
    lookups: [key],
    shortForms: [
      ...form.shortForms.filter((short) => short.key !== plain),
      { key: plain, rank: 3 },
    ],
  }
}
