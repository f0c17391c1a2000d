using Pathways.Model;

namespace Pathways.Data.Importing;

/// <summary>The individualised learner record: as providers submit it, in XML with the learner's learning deliveries below the learner; or as CSV, one row a learning delivery with the learner's columns in every row.</summary>
internal static class Ilr
{
    private const int FirstYear = 2010;
    private const int LastYear = 2045;

    public const string Name = "ilr";

    public static ImportKind Kind { get; } = new(Name, "Individualised Learner Record (XML as submitted, or CSV with learner and learning delivery in one row)",
    [
        new("UKPRN", Forms.Digits(8), "provider") { Required = true, WhenBad = WhenBad.Reject, As = "ukprn" },
        new("LearnRefNumber", Forms.Text, "the provider's own number of a learner") { Required = true, WhenBad = WhenBad.Reject, Keep = Keep.Pseudonym, As = "reference" },
        PeopleColumns.Uln(required: true),
        PeopleColumns.Birth("DateOfBirth", false, "DOB"),
        PeopleColumns.Sex("Sex"),
        PeopleColumns.Home("Postcode", false, "PostcodePrior"),
        new("LLDDHealthProb", Forms.Text, "learning difficulty or disability") { Keep = Keep.Nothing },
        new("LearnAimRef", Forms.ShortCode, "learning aim; level and subject come from lars") { Required = true, WhenBad = WhenBad.Reject, As = "aim" },
        new("AimType", Forms.Code(("1", ""), ("3", ""), ("4", ""), ("5", "")), "1 programme, 3 component, 4 other, 5 core aim of a study programme") { As = "aim_type" },
        new("AimSeqNumber", Forms.Whole(1, 999), "number of the aim") { As = "aim_number" },
        new("LearnStartDate", DateForms.Date(FirstYear, LastYear), "start") { Required = true, WhenBad = WhenBad.Reject, As = "start_date" },
        new("LearnPlanEndDate", DateForms.Date(FirstYear, LastYear), "planned end") { As = "planned_end" },
        new("LearnActEndDate", DateForms.Date(FirstYear, LastYear), "actual end; empty while it goes on") { As = "ended" },
        new("FundModel", Forms.Code(("25", "16-19"), ("35", ""), ("36", "Apprenticeships"), ("38", ""), ("10", ""), ("11", ""), ("37", ""), ("39", ""), ("70", ""), ("81", ""), ("82", ""), ("99", "")), "25 is 16 to 19, 36 apprenticeships") { As = "fund_model" },
        new("ProgType", Forms.Whole(0, 99), "programme type") { As = "programme" },
        new("DelLocPostCode", PostcodeForm.Form, "postcode where it is taught; the zone is kept") { Keep = Keep.Zone, As = "site_zone", Aliases = ["DeliveryLocationPostcode"] },
        new("CompStatus", Forms.Code(("1", "Continuing"), ("2", "Completed"), ("3", "Withdrawn"), ("6", "Temporarily withdrawn")), "1 continuing, 2 completed, 3 withdrawn, 6 break") { As = "status" },
        new("WithdrawReason", Forms.Whole(1, 99), "why withdrawn, code of the ILR's list; others are kept as sent") { As = "withdraw_reason", Unusual = code => !IlrWithdrawal.IsListed(code) },
    ])
    {
        AboutPeople = true,
        XmlRow = "LearningDelivery",
        XmlHolder = "Learner",
        Key = ["ukprn", "reference", "aim", "aim_number", "start_date"],
        Ignored =
        [
            .. PeopleColumns.Names, "OrigLearnStartDate", "PHours", "OTJActHours", "FworkCode", "PwayCode", "StdCode", "PartnerUKPRN", "LSDPostcode", "AddHours", "PriorLearnFundAdj", "OtherFundAdj", "ConRefNumber", "EPAOrgID",
            "EmpOutcome", "Outcome", "AchDate", "OutGrade", "SWSupAimId", "PostcodePrior", "PrevLearnRefNumber", "PrevUKPRN", "PMUKPRN", "CampId", "ALSCost", "PlanLearnHours", "PlanEEPHours", "MathGrade", "EngGrade",
        ],
        Row = row =>
        {
            PeopleRules.NotAfter(row, "start_date", "LearnStartDate", "planned_end", "is after the planned end");
            if (row["withdraw_reason"] == IlrWithdrawal.InCustody && !row.Context.IsAskedFor(PeopleColumns.YouthJustice))
            {
                row["withdraw_reason"] = IlrWithdrawal.NotKnown;
                row.Defaulted("WithdrawReason", "tells of custody and was not asked for; it is kept as not known");
            }

            if (row["fund_model"] is not ("25" or "36" or ""))
                row.LeaveOut("FundModel", "is neither 16 to 19 nor apprenticeship funding");
        },
        Apply = applying => LearnersFromRecords.Derive(applying),
    };
}
