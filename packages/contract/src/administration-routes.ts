/** Routes of the administrator: units, users, roles, rhythms. */
import { addUserRequest, administration, changeUserRequest, endRoleRequest, giveRoleRequest, resetPasswordRequest, setRhythmRequest, unitRequest } from './administration.js'; // prettier-ignore
import type { Route } from './routes.js';

export const administrationRoutes = {
  administration: {
    method: 'GET',
    path: 'administration',
    summary: 'Units, users and their roles',
    status: 200,
    response: administration,
  },
  addUnit: {
    method: 'POST',
    path: 'administration/units',
    summary: 'Add a unit',
    status: 201,
    body: unitRequest,
    response: administration,
  },
  renameUnit: {
    method: 'POST',
    path: 'administration/units/:unit',
    summary: 'Rename a unit',
    status: 200,
    body: unitRequest,
    response: administration,
  },
  addUser: {
    method: 'POST',
    path: 'administration/users',
    summary: 'Add a user',
    status: 201,
    body: addUserRequest,
    response: administration,
  },
  changeUser: {
    method: 'POST',
    path: 'administration/users/:user',
    summary: 'Rename a user, close or open the account',
    status: 200,
    body: changeUserRequest,
    response: administration,
  },
  resetPassword: {
    method: 'POST',
    path: 'administration/users/:user/password',
    summary: 'Set a new password; who is signed in with the old one is signed out',
    status: 200,
    body: resetPasswordRequest,
    response: administration,
  },
  giveRole: {
    method: 'POST',
    path: 'administration/users/:user/roles',
    summary: 'Give a role, from a day',
    status: 201,
    body: giveRoleRequest,
    response: administration,
  },
  setRhythm: {
    method: 'POST',
    path: 'administration/rhythms/:clock',
    summary: 'Decide a rhythm of our own, where the law gives no number',
    status: 200,
    body: setRhythmRequest,
    response: administration,
  },
  endRole: {
    method: 'POST',
    path: 'administration/users/:user/roles/:role',
    summary: 'Say the last day of a role',
    status: 200,
    body: endRoleRequest,
    response: administration,
  },
} as const satisfies Record<string, Route>;
