package vn.lienthong.satisfaction.survey;

import vn.lienthong.chassis.decider.Rejection;

/** Why a survey may refuse an answer. */
public enum SurveyRejection implements Rejection {
    SURVEY_UNKNOWN,
    SURVEY_CLOSED,
    SURVEY_ANSWERED,
    SCORES_UNFIT
}
