/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preau-badge.h"

#include "preau-label.h"

/* A few words on a tinted ground, with a picture for people who do not see the colour. */
struct _PreauBadge
{
  GtkWidget parent_instance;

  GtkWidget *image;
  GtkWidget *label;
};

G_DEFINE_FINAL_TYPE (PreauBadge, preau_badge, GTK_TYPE_WIDGET)

typedef struct
{
  const char *icon;
  const char *tone; /* style class */
} Look;

static const Look levels[] = {
  [PREAU_LEVEL_PREFERRED] = { "preau-recommended-symbolic", "good" },
  [PREAU_LEVEL_STAND_IN] = { "preau-standin-symbolic", "good" },
  [PREAU_LEVEL_LISTED] = { "preau-listed-symbolic", "plain" },
  [PREAU_LEVEL_CAUTION] = { "preau-caution-symbolic", "doubtful" },
  [PREAU_LEVEL_DOUBTFUL] = { "preau-caution-symbolic", "doubtful" },
  [PREAU_LEVEL_PROSCRIBED] = { "preau-proscribed-symbolic", "bad" },
};

static const Look states[] = {
  [PREAU_SERVICE_OPEN] = { "preau-open-symbolic", "good" },
  [PREAU_SERVICE_CLOSED] = { "preau-closed-symbolic", "bad" },
  [PREAU_SERVICE_UNCLEAR] = { "preau-unclear-symbolic", "doubtful" },
};

static const Look links[] = {
  [PREAU_LINK_STATE_ANSWERS] = { "preau-open-symbolic", "good" },
  [PREAU_LINK_STATE_ELSEWHERE] = { "preau-standin-symbolic", "doubtful" },
  [PREAU_LINK_STATE_NO_ANSWER] = { "preau-unclear-symbolic", "doubtful" },
  [PREAU_LINK_STATE_GONE] = { "preau-closed-symbolic", "bad" },
  [PREAU_LINK_STATE_REFUSES_ROBOTS] = { "preau-people-symbolic", "plain" },
  [PREAU_LINK_STATE_CERTIFICATE] = { "preau-caution-symbolic", "bad" },
  [PREAU_LINK_STATE_TOO_SLOW] = { "preau-clock-symbolic", "doubtful" },
  [PREAU_LINK_STATE_UNREACHABLE] = { "preau-unclear-symbolic", "doubtful" },
  [PREAU_LINK_STATE_OFFLINE] = { "preau-unclear-symbolic", "plain" },
};

static const Look asking = { "preau-clock-symbolic", "plain" };

static void
preau_badge_dispose (GObject *object)
{
  PreauBadge *self = PREAU_BADGE (object);

  g_clear_pointer (&self->image, gtk_widget_unparent);
  g_clear_pointer (&self->label, gtk_widget_unparent);

  G_OBJECT_CLASS (preau_badge_parent_class)->dispose (object);
}

static void
preau_badge_class_init (PreauBadgeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = preau_badge_dispose;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
  gtk_widget_class_set_css_name (widget_class, "badge");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/preau/Preau/preau-badge.ui");
  gtk_widget_class_bind_template_child (widget_class, PreauBadge, image);
  gtk_widget_class_bind_template_child (widget_class, PreauBadge, label);
}

static void
preau_badge_init (PreauBadge *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show (PreauBadge *self,
      const Look *look,
      const char *words)
{
  gtk_image_set_from_icon_name (GTK_IMAGE (self->image), look->icon);
  preau_label_set_text (GTK_LABEL (self->label), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_set_css_classes (GTK_WIDGET (self), (const char *[]) { look->tone, NULL });
}

void
preau_badge_show_level (PreauBadge *self,
                        PreauLevel level,
                        const char *words)
{
  g_return_if_fail (PREAU_IS_BADGE (self));

  show (self, &levels[level], words);
}

void
preau_badge_show_state (PreauBadge *self,
                        PreauServiceState state,
                        const char *words)
{
  g_return_if_fail (PREAU_IS_BADGE (self));

  show (self, &states[state], words);
}

void
preau_badge_show_link (PreauBadge *self,
                       PreauLinkState state,
                       const char *words)
{
  g_return_if_fail (PREAU_IS_BADGE (self));

  show (self, &links[state], words);
}

void
preau_badge_show_asking (PreauBadge *self,
                         const char *words)
{
  g_return_if_fail (PREAU_IS_BADGE (self));

  show (self, &asking, words);
}
