namespace Licensing.Feedback.Pages;

/// <summary>How a complaint stands, for who has its coupon (C-8).</summary>
public sealed partial class HeldComplaintPage;
