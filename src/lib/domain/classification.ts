/** How many events the Italian list of life events has: https://w3id.org/italia/controlled-vocabulary/classifications-for-public-services/life-business-event/life-event */
export const LIFE_EVENTS = 19;

/** How many entries the Italian list of subject matters has: https://w3id.org/italia/controlled-vocabulary/classifications-for-public-services/public-services-subject-matters */
export const SUBJECTS = 15;
