import { hostTurnsContract } from '../../support/host-turns-contract.ts'
import { memoryHostTurns } from '../../support/host-turns.ts'

// What stands in for the database in other tests behaves as it does.
hostTurnsContract(async () => memoryHostTurns())
